package dev.sessionlog;

import java.util.function.UnaryOperator;

/**
 * A value of the model in which strings can be replaced.
 *
 * @param <T> the type of the value itself
 */
interface HasTexts<T> {
    /** Returns the value with the function applied to every string in it; {@link SessionLog#mapTexts} has the rules. */
    T mapTexts(UnaryOperator<String> function);
}
