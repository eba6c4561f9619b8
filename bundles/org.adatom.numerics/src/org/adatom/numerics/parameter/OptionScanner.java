/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.parameter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Reads names with options out of a text: {@code name(option=value, ...)}. Values may hold brackets and commas, and may
 * stand in quotes, where {@code \} stands before a quote, another one, or {@code n} for a new line. What is around it,
 * such as a sum of them, is up to the caller.
 */
public final class OptionScanner {
    /** What a name looks like: it begins with a letter; letters, digits, '_', '.' and '-' follow. */
    public static final Pattern NAME = Pattern.compile("[A-Za-z][\\w.-]*");

    private final String text;
    private final BiFunction<String, Integer, ? extends RuntimeException> malformed;

    /**
     * Begins.
     *
     * @param text all of it
     * @param malformed makes the error of a text of another form: what was expected, and at which index
     */
    public OptionScanner(String text, BiFunction<String, Integer, ? extends RuntimeException> malformed) {
        this.text = text;
        this.malformed = malformed;
    }

    /** {@return the first index from one on that is no blank, or the length of the text} */
    public int afterBlanks(int place) {
        int k = place;
        while (k < text.length() && Character.isWhitespace(text.charAt(k))) {
            k++;
        }
        return k;
    }

    /** {@return where the name ends that begins at an index; the same index where none begins} */
    public int afterName(int place) {
        var m = NAME.matcher(text).region(place, text.length());
        return m.lookingAt() ? m.end() : place;
    }

    /** {@return where the bracket ends that begins just before an index} */
    public int closing(int start) {
        int depth = 1;
        for (int k = start; k < text.length(); k++) {
            k = afterQuotes(k);
            char c = k < text.length() ? text.charAt(k) : ' ';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return k;
            }
        }
        throw malformed.apply("a ')' for the '(' at character " + start + " expected", text.length());
    }

    /** {@return the first such character outside brackets and quotes, or the end} */
    public int top(char wanted, int from, int end) {
        int depth = 0;
        for (int k = from; k < end; k++) {
            k = afterQuotes(k);
            if (k >= end) {
                return end;
            }
            char c = text.charAt(k);
            if (depth == 0 && c == wanted) {
                return k;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return end;
    }

    /**
     * {@return the options between two brackets, in order} A piece without '=' goes on with the value before it, so
     * that {@code size=1,2,3} is one option.
     *
     * @param start after the opening bracket
     * @param end the index of the closing one
     */
    public Map<String, String> options(int start, int end) {
        var out = new LinkedHashMap<String, String>();
        String name = "";
        int from = start;
        for (int cut = top(',', from, end); from <= end; cut = top(',', from, end)) {
            int equals = top('=', from, cut);
            if (equals < cut) {
                name = text.substring(from, equals).strip();
                if (!NAME.matcher(name).matches()) {
                    throw malformed.apply("the name of an option expected", from);
                }
                if (out.put(name, unquoted(text.substring(equals + 1, cut).strip())) != null) {
                    throw malformed.apply(name + " is given twice: give it once", from);
                }
            } else if (!name.isEmpty()) {
                out.merge(name, text.substring(from, cut).stripTrailing(), (a, b) -> a + "," + b);
            } else if (cut < end || !text.substring(from, cut).isBlank()) {
                throw malformed.apply("option=value expected", from);
            }
            from = cut + 1;
        }
        return out;
    }

    /** The first place from one on that is not within quotes that begin there. */
    private int afterQuotes(int place) {
        int k = place;
        while (k < text.length() && isQuote(text.charAt(k))) {
            int end = partner(text, k);
            if (end < 0) {
                throw malformed.apply("a second " + text.charAt(k) + " for the one", k);
            }
            k = end + 1;
        }
        return k;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** Where the quotes end that begin at a place, or -1. */
    private static int partner(String text, int begin) {
        for (int k = begin + 1; k < text.length(); k++) {
            if (text.charAt(k) == text.charAt(begin)) {
                return k;
            }
            k += text.charAt(k) == '\\' ? 1 : 0;
        }
        return -1;
    }

    /** {@return a value without quotes around the whole of it} */
    private static String unquoted(String value) {
        if (value.isEmpty() || !isQuote(value.charAt(0)) || partner(value, 0) != value.length() - 1) {
            return value;
        }
        var out = new StringBuilder();
        for (int k = 1; k < value.length() - 1; k++) {
            char c = value.charAt(k);
            if (c == '\\') {
                c = value.charAt(++k) == 'n' ? '\n' : value.charAt(k);
            }
            out.append(c);
        }
        return out.toString();
    }

    /** {@return a value as it is written among options: in quotes where it would be read otherwise} */
    public static String written(String value) {
        var scanner = new OptionScanner("(y=" + value + ")", (what, at) -> new IllegalArgumentException(what));
        try {
            int end = scanner.closing(1);
            if (end == scanner.text.length() - 1 && scanner.options(1, end).equals(Map.of("y", value))) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            // it needs quotes
        }
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
