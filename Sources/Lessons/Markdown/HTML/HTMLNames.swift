/// The elements and attributes of HTML (HTML Standard, with those that are obsolete and still work).
enum HTMLNames {
  static let elements = Set(
    words:
      """
      a abbr acronym address area article aside audio b bdi bdo big blockquote br button caption center \
      cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption \
      figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd label legend li main map \
      mark math menu meter nav ol optgroup option output p picture pre progress q rb rp rt rtc ruby s samp \
      search section select small source span strike strong sub summary sup svg table tbody td textarea \
      tfoot th thead time tr track tt u ul var video wbr
      """)

  /// Those without content and end tag.
  static let voidElements = Set(words: "area br col hr img input source track wbr")

  /// Those whose end tag can be left out.
  static let elementsWithOptionalEnd = Set(
    words:
      "colgroup dd dt li optgroup option p rb rp rt rtc tbody td tfoot th thead tr")

  /// Those before which a paragraph ends.
  static let blockElements = Set(
    words:
      """
      address article aside blockquote caption center col colgroup dd details dialog dir div dl dt \
      fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p \
      pre search section summary table tbody td tfoot th thead tr ul
      """)

  /// Those whose content is shown as it is.
  static let literalElements = Set(words: "code kbd math pre samp svg textarea tt var")

  /// Those of a language of their own, with elements of their own.
  static let foreignElements = Set(words: "math svg")

  static let attributes = Set(
    words:
      """
      abbr accept accept-charset accesskey align alt as async autocapitalize autocomplete autofocus \
      autoplay axis background bgcolor border bordercolor cellpadding cellspacing char charoff charset \
      checked cite class clear color cols colspan compact content contenteditable controls controlslist \
      coords crossorigin datetime decoding default dir dirname disabled disablepictureinpicture download \
      draggable enctype enterkeyhint face fetchpriority for form frame headers height hidden high href \
      hreflang hspace id inert inputmode is ismap itemid itemprop itemref itemscope itemtype kind label \
      lang list loading loop low max maxlength media min minlength multiple muted name noshade nowrap open \
      optimum part pattern placeholder playsinline popover popovertarget poster preload readonly \
      referrerpolicy rel required rev reversed role rows rowspan rules scope selected shape size sizes span \
      spellcheck src srclang srcset start step style summary tabindex target title translate type usemap \
      valign value vspace width wrap xml:lang xmlns
      """)
}

/// Why an element is not allowed.
enum RefusedElement {
  case runsScripts, fetches, isOfTheHead, isStyle, sends

  init?(_ name: String) {
    switch name {
    case "script", "noscript", "template", "slot", "canvas": self = .runsScripts
    case "iframe", "frame", "frameset", "noframes", "object", "embed", "noembed", "applet", "param",
      "portal":
      self = .fetches
    case "html", "head", "body", "title", "meta", "base": self = .isOfTheHead
    case "style", "link": self = .isStyle
    case "form": self = .sends
    default: return nil
    }
  }

  var reason: String {
    switch self {
    case .runsScripts: "pages run no scripts"
    case .fetches: "pages show no other pages and programs"
    case .isOfTheHead: "it is for whole pages, and the site writes those"
    case .isStyle: "the look of pages is the site's"
    case .sends: "there is nothing to send to"
    }
  }

  var help: String {
    switch self {
    case .runsScripts: "show a figure that a cell makes, or an image"
    case .fetches: "link to it, or show an image, '<video>' or '<audio>' stored next to the lesson"
    case .isOfTheHead, .sends: "remove it"
    case .isStyle: "give single elements the attribute 'style'"
    }
  }
}
