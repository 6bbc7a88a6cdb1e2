package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void noItemsFillNoPage() {
        assertEquals(0, Pages.count(0, 10));
    }

    @Test
    void tenItemsFillOnePageOfTen() {
        assertEquals(1, Pages.count(10, 10));
    }

    @Test
    void elevenItemsNeedASecondPage() {
        assertEquals(2, Pages.count(11, 10));
    }
}
