import Plot
import Record
import Testing

@Suite struct FigureTableTests {
  @Test func marksOfAFigureShareATable() {
    let figure = Figure(alt: "a") {
      Line(x: [0, 1], y: [0.5, .nan], label: "a, \"b\"")
      RuleY(0.25)
    }
    #expect(
      figure.csv == """
        panel,mark,label,x,y,direction,value
        1,line,"a, ""b""\",0,0.5,,
        1,line,"a, ""b""\",1,NaN,,
        1,rule,,,,y,0.25

        """)
  }

  @Test func barsAndBinsAreListed() {
    let figure = Figure(alt: "a") {
      Panel(x: .categorical()) { Bars(["cat", "dog"], [0.75, 0.25]) }
      Panel { Histogram([1, 1, 2]) }
    }
    #expect(
      figure.csv == """
        panel,mark,label,categories,values,edges,heights
        1,bars,,cat,0.75,,
        1,bars,,dog,0.25,,
        2,histogram,,,,0.5,2
        2,histogram,,,,1.5,1
        2,histogram,,,,2.5,

        """)
  }

  @Test func cellsOfAMapHaveRowsAndColumns() {
    let raster = Figure.Layer.Raster(x: 0...3, y: 0...2, columns: 3, values: [1, 2, 3, 4, 5, 6])
    let figure = Figure(
      panels: [Panel(x: .linear(), y: .linear(), layers: [.raster(raster)])], alt: "a")
    let lines = figure.csv.split(separator: "\n").map(String.init)
    #expect(lines[0] == "panel,mark,label,x,y,row,column,value")
    #expect(lines[1] == "1,heat map,,0,0,0,0,1")
    #expect(lines[6] == "1,heat map,,,,1,2,6")
  }

  /// A long curve is kept with the ends and the count of its x, and a large map as levels.
  @Test func whatRecordsShortenIsWhole() {
    let figure = Figure(alt: "a") {
      Line(x: 0..<100, y: (0..<100).map { Double($0 * $0 % 7) })
      HeatMap(x: 0...1, y: 0...1, resolution: 40) { x, y in x + y }
    }
    #expect(figure.csv.split(separator: "\n").count == 1 + 100 + 1600)
  }
}
