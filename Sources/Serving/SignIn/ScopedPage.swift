/// A page that is made of its scope alone.
protocol ScopedPage {
    init(_ scope: PageScope)
}
