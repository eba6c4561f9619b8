/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a text table is written.
 *
 * @param delimiter the character between values; ' ' for any white space
 * @param header the titles; empty where the first line holds values
 * @param headerLine the line of the titles, from 1; 0 where there are none
 */
record TextForm(char delimiter, List<String> header, int headerLine) {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};

    /** {@return the form that the first lines have} @param head some lines, the last one whole */
    static TextForm of(List<String> head) {
        var rows = new ArrayList<String>();
        int first = 0;
        String comment = "";
        int commentLine = 0;
        for (int i = 0; i < head.size(); i++) {
            var line = head.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (isComment(line)) {
                if (rows.isEmpty()) {
                    comment = line.strip().substring(1).strip();
                    commentLine = i + 1;
                }
                continue;
            }
            if (rows.isEmpty()) {
                first = i + 1;
            }
            rows.add(line);
        }
        char delimiter = delimiter(rows);
        if (rows.isEmpty()) {
            return new TextForm(delimiter, List.of(), 0);
        }
        var titles = split(rows.getFirst(), delimiter);
        if (titles.stream().noneMatch(t -> isValue(t, delimiter))) {
            return new TextForm(delimiter, titles, first);
        }
        var above = comment.isEmpty() ? List.<String>of() : split(comment, delimiter);
        if (!above.isEmpty() && above.size() == titles.size() && above.stream().noneMatch(t -> isValue(t, delimiter))) {
            return new TextForm(delimiter, above, -commentLine);
        }
        return new TextForm(delimiter, List.of(), 0);
    }

    /** {@return whether a line is a remark} */
    static boolean isComment(String line) {
        int i = 0;
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        return i < line.length() && line.charAt(i) == '#';
    }

    private static boolean isValue(String text, char delimiter) {
        var t = delimiter == ',' ? text : text.replace(',', '.');
        return !Double.isNaN(ColumnBuilder.number(t)) && !t.toLowerCase(java.util.Locale.ROOT).startsWith("inf")
                || t.equalsIgnoreCase("nan");
    }

    private static char delimiter(List<String> rows) {
        char best = 0;
        double bestScore = 0;
        for (char c : CANDIDATES) {
            int[] counts = rows.stream().limit(200).mapToInt(r -> split(r, c).size()).toArray();
            if (counts.length == 0) {
                continue;
            }
            int usual = counts[0];
            double same = Arrays.stream(counts).filter(n -> n == usual).count() / (double) counts.length;
            double score = usual > 1 ? same * (1 + 0.01 * Math.min(usual, 50)) : 0;
            if (score > bestScore) {
                bestScore = score;
                best = c;
            }
        }
        if (bestScore > 0.5) {
            return best;
        }
        boolean spaced = rows.stream().limit(200).allMatch(r -> split(r, ' ')
                .size() == split(rows.getFirst(), ' ').size())
                && !rows.isEmpty() && split(rows.getFirst(), ' ').size() > 1;
        return spaced ? ' ' : bestScore > 0 ? best : ',';
    }

    /**
     * {@return the values of a line} Quotes may hold delimiters; a line that goes on in the next one is taken as it is.
     */
    static List<String> split(String line, char delimiter) {
        var out = new ArrayList<String>();
        var value = new StringBuilder();
        boolean quoted = false;
        boolean started = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    value.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    value.append(c);
                }
            } else if (c == '"' && value.toString().isBlank()) {
                quoted = true;
                started = true;
                value.setLength(0);
            } else if (delimiter == ' ' ? c == ' ' || c == '\t' : c == delimiter) {
                if (delimiter != ' ' || started) {
                    out.add(value.toString().strip());
                }
                value.setLength(0);
                started = false;
            } else {
                started = true;
                value.append(c);
            }
        }
        if (delimiter != ' ' || started) {
            out.add(value.toString().strip());
        }
        return out;
    }
}
