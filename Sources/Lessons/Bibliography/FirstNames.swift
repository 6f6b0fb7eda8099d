/// Common first names, from which a whole name is told where only a family name should be: `David MacKay`.
enum FirstNames {
  /// Those that hardly begin a family name.
  static let common: Set<String> = [
    "Alice", "Andrea", "Andreas", "Andrew", "Anna", "Anne", "Barbara", "Brian", "Carlos",
    "Catherine", "Charlotte", "Christian", "Christine", "Christopher", "Claire", "Daniel", "David",
    "Donald", "Edward", "Elena", "Elizabeth", "Emily", "Emma", "Eric", "Frank", "Hans", "Helen",
    "Jack", "Jane", "Jean", "Jennifer", "Jessica", "John", "Jonathan", "Joseph", "Joshua",
    "Julia", "Julie", "Karen", "Katharina", "Kevin", "Laura", "Linda", "Lisa", "Luis", "Maria",
    "Marie", "Mark", "Mary", "Matthew", "Michael", "Monika", "Nancy", "Nicolas", "Olivia",
    "Patricia", "Peter", "Philip", "Pierre", "Rachel", "Rebecca", "Richard", "Robert", "Sandra",
    "Sarah", "Sophie", "Stefan", "Stephen", "Steven", "Susan", "Thomas", "Timothy", "William",
    "Wolfgang",
  ]
}
