/// What the scanner meets next; an empty element is a start and an end.
enum XMLEvent: Hashable {
    case start(XMLElement)
    case end(String)
    case text(String)
}
