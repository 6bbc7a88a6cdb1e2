package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quadratic work is seen wherever it is done: in loops, in calls, and by the JDK. */
class CountedWorkTest {
    private static final int SIZE = 2_000;

    private static double growth(String method) throws Exception {
        return (double) CountedWork.of(CountedWorkTest.class, method, 2 * SIZE)
                / CountedWork.of(CountedWorkTest.class, method, SIZE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "turnsOfALoop",
                "appendedTexts",
                "furtherSearches",
                "matchesOfAText",
                "aCopiedList",
                "lookUpsInASet"
            })
    void linearWorkDoubles(String method) throws Exception {
        assertThat(growth(method)).isBetween(1.95, 2.05);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "turnsOfNestedLoops",
                "callsInALoop",
                "copiedRests",
                "concatenatedTexts",
                "searchesThatFindNothing",
                "matchesOfRests",
                "copiedLists",
                "lookUpsInAList"
            })
    void quadraticWorkQuadruples(String method) throws Exception {
        assertThat(growth(method)).isBetween(3.5, 4.1);
    }

    @Test
    void theSameCallIsTheSameWork() throws Exception {
        assertThat(CountedWork.of(CountedWorkTest.class, "matchesOfAText", SIZE))
                .isEqualTo(CountedWork.of(CountedWorkTest.class, "matchesOfAText", SIZE));
    }

    /** Keeps the compiler from calling a result unused. */
    private static void use(Object result) {
        Set.of(result);
    }

    private static void times(int times, IntConsumer each) {
        for (int i = 0; i < times; i++) {
            each.accept(i);
        }
    }

    private static List<Integer> numbers(int count) {
        List<Integer> numbers = new ArrayList<>();
        times(count, numbers::add);
        return numbers;
    }

    static void turnsOfALoop(int size) {
        times(size, i -> {});
    }

    static void appendedTexts(int size) {
        StringBuilder text = new StringBuilder();
        times(size, i -> text.append("ab"));
    }

    static void furtherSearches(int size) {
        String text = "ab ".repeat(size);
        for (int at = text.indexOf(' '); at >= 0; ) {
            at = text.indexOf(' ', at + 1);
        }
    }

    static void matchesOfAText(int size) {
        use(Pattern.compile("\\w+").matcher("ab ".repeat(size)).results().toList());
    }

    static void aCopiedList(int size) {
        List<Integer> list = numbers(size);
        use(new ArrayList<>(list).addAll(list));
    }

    static void lookUpsInASet(int size) {
        Set<Integer> set = new HashSet<>(numbers(size));
        times(size, i -> use(set.contains(i)));
    }

    static void turnsOfNestedLoops(int size) {
        for (int i = 0; i < size; i++) {
            for (int j = i; j > 0; j--) {
                Math.abs(j);
            }
        }
    }

    static void callsInALoop(int size) {
        times(size, i -> times(i, CountedWorkTest::use));
    }

    static void copiedRests(int size) {
        for (String rest = "a".repeat(size); !rest.isEmpty(); ) {
            rest = rest.substring(1);
        }
    }

    static void concatenatedTexts(int size) {
        String text = "";
        for (int i = 0; i < size; i++) {
            text += "a";
        }
        use(text);
    }

    static void searchesThatFindNothing(int size) {
        String text = "a".repeat(size);
        times(size, i -> use(text.indexOf("b", i)));
    }

    static void matchesOfRests(int size) {
        String text = "a".repeat(size);
        Pattern pattern = Pattern.compile("a*+b");
        times(size, i -> use(pattern.matcher(text).region(i, size).lookingAt()));
    }

    static void copiedLists(int size) {
        List<Integer> list = List.of();
        for (int i = 0; i < size; i++) {
            List<Integer> longer = new ArrayList<>(list);
            longer.add(i);
            list = longer;
        }
    }

    static void lookUpsInAList(int size) {
        List<Integer> list = numbers(size);
        times(size, i -> use(list.contains(-1)));
    }
}
