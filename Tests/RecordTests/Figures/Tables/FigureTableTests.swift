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
        panel,mark,label,categories,values,from,to,height
        1,bars,,cat,0.75,,,
        1,bars,,dog,0.25,,,
        2,histogram,,,,0.5,1.5,2
        2,histogram,,,,1.5,2.5,1

        """)
  }

  @Test func cellsOfAMapHaveRowsAndColumns() {
    let raster = Figure.Layer.Raster(x: 0...3, y: 0...2, columns: 3, values: [1, 2, 3, 4, 5, 6])
    let figure = Figure(
      panels: [Panel(x: .linear(), y: .linear(), layers: [.raster(raster)])], alt: "a")
    let lines = figure.csv.split(separator: "\n").map(String.init)
    #expect(lines[0] == "panel,mark,label,row,column,x,y,value")
    #expect(lines[1] == "1,heat map,,0,0,0.5,0.5,1")
    #expect(lines[6] == "1,heat map,,1,2,2.5,1.5,6")
  }

  @Test func aSurfaceHasALineForEachPoint() {
    let figure = Figure(alt: "a") {
      Surface([[1, 2, 3], [4, 5, 6]], x: -1...1, y: 0...4, label: "z")
    }
    #expect(
      figure.csv == """
        panel,mark,label,x,y,value
        1,surface,z,-1,0,4
        1,surface,z,0,0,5
        1,surface,z,1,0,6
        1,surface,z,-1,4,1
        1,surface,z,0,4,2
        1,surface,z,1,4,3

        """)
  }

  /// A long curve is kept with the ends and the count of its x, and a large map as levels.
  @Test func whatRecordsShortenIsWhole() {
    let figure = Figure(alt: "a") {
      Line(x: 0..<100, y: (0..<100).map { Double($0 * $0 % 7) })
      HeatMap(x: 0...1, y: 0...1, resolution: 40) { x, y in x + y }
    }
    #expect(figure.csv.split(separator: "\n").count == 1 + 100 + 1600)
  }

  /// Marks that are made of others have the tables of these.
  @Test func partsOfStacksStandOnEachOther() {
    let figure = Figure(alt: "a") {
      Panel(x: .categorical()) {
        Stacked {
          Bars(["cat", "dog"], [2, 1], label: "right")
          Bars(["cat", "dog"], [1, 3], label: "wrong")
        }
      }
      Panel {
        Stacked {
          Area(x: [0, 1], y: [1, 2]); Area(x: [0, 1], y: [3, 4])
        }
      }
    }
    #expect(
      figure.csv == """
        panel,mark,label,categories,values,bases,stack,x,from,to
        1,bars,right,cat,2,0,0,,,
        1,bars,right,dog,1,0,0,,,
        1,bars,wrong,cat,1,2,0,,,
        1,bars,wrong,dog,3,1,0,,,
        2,band,,,,,,0,0,1
        2,band,,,,,,1,0,2
        2,band,,,,,,0,1,4
        2,band,,,,,,1,2,6

        """)
  }

  @Test func anInsetAddsNoData() {
    let line = Line(x: [0, 1, 2], y: [3, 4, 5])
    let plain = Figure(alt: "a") { line }
    let magnified = Figure(alt: "a") {
      line
      Inset(x: 0...1)
    }
    #expect(magnified.csv == plain.csv)
  }

  @Test func classesErrorBarsAndBoxesAreListed() {
    let figure = Figure(alt: "a") {
      Panel { Points(x: [1, 2, 3], y: [4, 5, 6], classes: ["a", "b", "a"]) }
      Panel { ErrorBars(x: [1.5], y: [2], xError: [0.5], label: "ours") }
      Panel { BoxPlot(["SGD"], [[1, 2, 3, 4, 50, .nan]]) }
    }
    #expect(
      figure.csv == """
        panel,mark,label,x,y,values,low,high,category,lower whisker,lower quartile,median,upper \
        quartile,upper whisker,omitted,outlier
        1,points,a,1,4,,,,,,,,,,,
        1,points,a,3,6,,,,,,,,,,,
        1,points,b,2,5,,,,,,,,,,,
        2,error bars,ours,,2,1.5,1,2,,,,,,,,
        3,box plot,,,,,,,SGD,1,2,3,4,4,1,
        3,box plot,,,,,,,SGD,,,,,,,50

        """)
  }

  @Test func nodesEdgesAndWeightsAreListed() {
    var graph = Graph()
    graph.add("x", value: 2, gradient: -3)
    graph.add("y", from: ["x"])
    let figure = Figure(columns: 2, alt: "a") {
      Panel { GraphDiagram(graph) }
      Panel { NetworkDiagram(weights: [[[1.0, -2], [0.5, 0]]]) }
    }
    #expect(
      figure.csv == """
        panel,mark,label,node,value,gradient,from,to,layer,weight
        1,graph,,x,2,-3,,,,
        1,graph,,y,,,,,,
        1,graph,,,,,x,y,,
        2,network,,,,,0,0,0,1
        2,network,,,,,0,1,0,-2
        2,network,,,,,1,0,0,0.5
        2,network,,,,,1,1,0,0

        """)
  }
}
