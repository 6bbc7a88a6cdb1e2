package shop;

/** Cuts a list of items into pages. */
public final class Pages {
    private Pages() {}

    /** Returns how many pages the items fill; the last one may be filled partly. */
    public static int count(int items, int pageSize) {
        return items / pageSize;
    }
}
