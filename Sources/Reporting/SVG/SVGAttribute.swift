/// The attributes our drawings use; `style` and the event handlers are not among them, so a strict content security
/// policy never has to make an exception for a chart.
enum SVGAttribute: String, Sendable {
    case namespace = "xmlns"
    case language = "xml:lang"
    case identifier = "id"
    case className = "class"
    case role
    case label = "aria-label"
    case labelledBy = "aria-labelledby"
    case hidden = "aria-hidden"
    case focusable
    case viewBox
    case width
    case height
    case x
    case y
    case x1
    case y1
    case x2
    case y2
    case centreX = "cx"
    case centreY = "cy"
    case radius = "r"
    case pathData = "d"
    case points
    case transform
    case fill
    case fillOpacity = "fill-opacity"
    case stroke
    case strokeWidth = "stroke-width"
    case strokeDash = "stroke-dasharray"
    case strokeJoin = "stroke-linejoin"
    case strokeCap = "stroke-linecap"
    case paintOrder = "paint-order"
    case fontFamily = "font-family"
    case fontSize = "font-size"
    case fontWeight = "font-weight"
    case textAnchor = "text-anchor"
}
