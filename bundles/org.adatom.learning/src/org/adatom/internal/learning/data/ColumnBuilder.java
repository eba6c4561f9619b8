/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.adatom.learning.data.Column;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Column.WordColumn;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Collects the values of a column: numbers as long as all are, else words. Keeps what was written, once for each word.
 */
final class ColumnBuilder {
    private static final Set<String> MISSING = Set.of("", "NaN", "nan", "NAN", "NA", "N/A", "n/a", "null",
            "NULL", "None",
            "#N/A", "?", "-", "<NA>");
    private static final int MANY = 100_000;
    private static final String[] SMALL = new String[256];

    static {
        Arrays.setAll(SMALL, Integer::toString);
    }


    private double[] numbers = new double[16];
    private @Nullable String @Nullable [] words = new @Nullable String[16];
    private final Map<String, String> known = new HashMap<>();
    private boolean numeric = true;
    private boolean anyNumber;
    private int count;

    /** Adds what was written. @param decimalComma whether "1,5" is a number */
    void add(String text, boolean decimalComma) {
        var t = text.strip();
        if (MISSING.contains(t)) {
            add(Double.NaN, "");
            return;
        }
        if (numeric) {
            double v = number(decimalComma && t.indexOf('.') < 0 ? t.replace(',', '.') : t);
            if (!Double.isNaN(v)) {
                anyNumber = true;
                add(v, t);
                return;
            }
            numeric = false;
        }
        add(Double.NaN, t);
    }

    /** Adds a number; NaN for a missing one. */
    void add(double value) {
        if (numeric && Double.isNaN(value)) {
            add(value, "");
            return;
        }
        anyNumber |= !Double.isNaN(value);
        add(value, plain(value));
    }

    /** Adds a word, which makes it a column of words. */
    void addWord(String word) {
        numeric &= word.isEmpty();
        add(Double.NaN, word);
    }

    private void add(double value, String word) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
        }
        var texts = words;
        if (texts != null && numeric && count == MANY) {
            texts = null; // numbers so far: what was written is not worth its memory
        } else if (texts == null && !numeric) {
            texts = rewritten();
        }
        if (texts != null) {
            texts = texts.length < numbers.length ? Arrays.copyOf(texts, numbers.length) : texts;
            texts[count] = numeric ? word : kept(word);
        }
        words = texts;
        numbers[count++] = value;
    }

    private String kept(String word) {
        var there = known.get(word);
        if (there != null) {
            return there;
        }
        if (known.size() < MANY) {
            known.put(word, word);
        }
        return word;
    }

    private @Nullable String[] rewritten() {
        var texts = new @Nullable String[numbers.length];
        for (int i = 0; i < count; i++) {
            texts[i] = plain(numbers[i]);
        }
        return texts;
    }

    /** {@return a number as it would be written} */
    static String plain(double value) {
        if (value >= 0 && value < SMALL.length && value == (int) value) {
            return SMALL[(int) value];
        }
        return Double.isNaN(value) ? "" : value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    int count() {
        return count;
    }

    /** {@return whether there is any value} */
    boolean any() {
        return anyNumber || !numeric;
    }

    /**
     * {@return the column} A column without any value is one of numbers.
     *
     * @param title with its unit, such as "gap (eV)"
     */
    Column build(String title) {
        if (!numeric) {
            return new WordColumn(title, filled());
        }
        var parts = Titles.split(title);
        return new NumberColumn(parts[0], parts[1], Arrays.copyOf(numbers, count));
    }

    private String[] filled() {
        var texts = words;
        var out = new String[count];
        for (int i = 0; i < count; i++) {
            var t = texts == null ? null : texts[i];
            out[i] = t == null ? "" : t;
        }
        return out;
    }

    /** {@return the number that a text is; NaN when it is none} */
    static double number(String text) {
        int n = text.length();
        if (n == 0) {
            return Double.NaN;
        }
        char first = text.charAt(0);
        char last = text.charAt(n - 1);
        if (!(first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.')
                || !(last >= '0' && last <= '9' || last == '.')) {
            return switch (text) {
                case "inf", "Inf", "Infinity", "+inf" -> Double.POSITIVE_INFINITY;
                case "-inf", "-Inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
                default -> Double.NaN;
            };
        }
        for (int i = 1; i < n; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c == '.' || c == 'e' || c == 'E' || c == '-' || c == '+' || c == 'd'
                    || c == 'D')) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            try {
                return Double.parseDouble(text.replace('D', 'E').replace('d', 'e'));
            } catch (NumberFormatException e2) {
                return Double.NaN;
            }
        }
    }

    /** {@return the columns of builders, their titles made different} */
    static List<Column> build(List<String> titles, List<ColumnBuilder> builders) {
        var out = new ArrayList<Column>();
        for (int j = 0; j < builders.size(); j++) {
            var title = titles.get(j);
            out.add(builders.get(j).build(title));
        }
        return Titles.unique(out, titles);
    }
}
