package dev.sessionlog;

import java.util.function.UnaryOperator;

/**
 * A value of the model in which strings can be replaced.
 *
 * @param <T> the type of the value itself
 */
interface HasTexts<T> {
    /**
     * Returns this value with the function applied to every string in it; see {@link SessionLog#mapTexts} for the
     * rules.
     */
    T mapTexts(UnaryOperator<String> function);
}
