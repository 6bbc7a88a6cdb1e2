package dev.sessionlog.recorder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * A list in which an element that was there at the start is replaced, in place, by the first later element of the same
 * name. Later elements of the same name do not replace each other.
 */
final class CarriedList<E> {
    private final Function<E, String> name;
    private final Map<Integer, E> elements = new LinkedHashMap<>();
    private final Map<String, List<Integer>> positions = new HashMap<>();
    private final Map<String, Integer> carried = new HashMap<>();
    private int next;

    CarriedList(Function<E, String> name) {
        this.name = name;
    }

    /** Marks the current elements as those that were there at the start. */
    void carry() {
        positions.forEach((element, at) -> carried.put(element, at.get(0)));
    }

    void addAll(List<E> added) {
        added.forEach(this::add);
    }

    private void add(E element) {
        Integer replaced = carried.remove(name.apply(element));
        if (replaced != null) {
            elements.put(replaced, element);
        } else {
            positions
                    .computeIfAbsent(name.apply(element), any -> new ArrayList<>(1))
                    .add(next);
            elements.put(next++, element);
        }
    }

    /** Merges each element into the last one with the same name, or adds it if there is none. */
    void mergeAll(List<E> added, BinaryOperator<E> merge) {
        for (E element : added) {
            List<Integer> at = positions.get(name.apply(element));
            if (at == null) {
                add(element);
            } else {
                elements.merge(at.get(at.size() - 1), element, merge);
            }
        }
    }

    /** Removes all elements with that name. */
    void remove(String element) {
        carried.remove(element);
        List<Integer> at = positions.remove(element);
        if (at != null) {
            at.forEach(elements::remove);
        }
    }

    List<E> elements() {
        return List.copyOf(elements.values());
    }
}
