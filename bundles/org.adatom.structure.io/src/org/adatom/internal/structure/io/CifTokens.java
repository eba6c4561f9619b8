/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.adatom.structure.io.StructureFileException;
import org.adatom.structure.io.StructureText;
import org.eclipse.jdt.annotation.Nullable;

/** The first data block of a CIF: items and loops with the lines on which their values stand. */
final class CifTokens {
    /** A value and where it stands. */
    record Value(String text, long line, boolean quoted) {
    }

    private final StructureText text;
    private final Map<String, List<Value>> items = new HashMap<>();
    private String line = "";
    private int at;
    private @Nullable Value pending;

    CifTokens(StructureText text) throws StructureFileException {
        this.text = text;
        parse();
    }

    /** {@return the values of a tag or of one of its other names; none when it is absent} */
    List<Value> values(String... tags) {
        for (var tag : tags) {
            var found = items.get(tag);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    private @Nullable Value next() throws StructureFileException {
        var back = pending;
        if (back != null) {
            pending = null;
            return back;
        }
        while (true) {
            while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
                at++;
            }
            if (at >= line.length() || line.charAt(at) == '#') {
                if (!text.nextLine()) {
                    return null;
                }
                line = text.text();
                at = 0;
                if (line.startsWith(";")) {
                    return field();
                }
                continue;
            }
            char c = line.charAt(at);
            return c == '\'' || c == '"' ? quoted(c) : bare();
        }
    }

    private Value field() throws StructureFileException {
        long first = text.lineNumber();
        var content = new StringBuilder(line.substring(1));
        while (true) {
            if (!text.nextLine()) {
                throw text.error("the text that starts on line " + first + " does not end, expected a line that starts with ;");
            }
            line = text.text();
            if (line.startsWith(";")) {
                at = 1;
                return new Value(content.toString(), first, true);
            }
            content.append('\n').append(line);
        }
    }

    private Value quoted(char quote) throws StructureFileException {
        int end = at + 1;
        while (end < line.length()
                && (line.charAt(end) != quote || end + 1 < line.length() && !Character.isWhitespace(line.charAt(end + 1)))) {
            end++;
        }
        if (end >= line.length()) {
            throw text.error("the quotation mark " + quote + " is not closed, expected another one on the line");
        }
        var value = new Value(line.substring(at + 1, end), text.lineNumber(), true);
        at = end + 1;
        return value;
    }

    private Value bare() {
        int start = at;
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return new Value(line.substring(start, at), text.lineNumber(), false);
    }

    private static boolean isWord(Value v, String start) {
        return !v.quoted && v.text.regionMatches(true, 0, start, 0, start.length());
    }

    private void parse() throws StructureFileException {
        boolean inBlock = false;
        for (var token = next(); token != null; token = next()) {
            if (isWord(token, "data_")) {
                if (inBlock) {
                    return;
                }
                inBlock = true;
            } else if (!inBlock) {
                throw error(token, "data_ with which a CIF starts");
            } else if (isWord(token, "loop_")) {
                loop();
            } else if (isWord(token, "_")) {
                var value = next();
                if (value == null || isStructural(value)) {
                    throw value == null ? text.error("the file ends, expected the value of " + token.text)
                            : error(value, "the value of " + token.text);
                }
                items.put(name(token), List.of(value));
            } else {
                throw error(token, "a name that starts with _, loop_ or data_");
            }
        }
        if (!inBlock) {
            throw text.error("the file ends, expected data_ with which a CIF starts");
        }
    }

    private static boolean isStructural(Value v) {
        return isWord(v, "_") || isWord(v, "loop_") || isWord(v, "data_");
    }

    private void loop() throws StructureFileException {
        var columns = new ArrayList<List<Value>>();
        var token = next();
        while (token != null && isWord(token, "_")) {
            var column = new ArrayList<Value>();
            columns.add(column);
            items.put(name(token), column);
            token = next();
        }
        if (columns.isEmpty()) {
            throw token == null ? text.error("the file ends, expected the names of a loop")
                    : error(token, "the names of the loop, which start with _");
        }
        int k = 0;
        while (token != null && !isStructural(token)) {
            columns.get(k % columns.size()).add(token);
            k++;
            token = next();
        }
        if (k % columns.size() != 0) {
            throw new StructureFileException(text.file(), token == null ? text.lineNumber() : token.line, 0, "the loop has " + k
                    + " values for " + columns.size() + " names, expected a multiple", null);
        }
        pending = token;
    }

    private static String name(Value token) {
        return token.text.toLowerCase(Locale.ROOT).replace('.', '_');
    }

    /** {@return an error at a value} @param expected what would have been right */
    StructureFileException error(Value value, String expected) {
        var shown = value.text.length() > 40 ? value.text.substring(0, 40) + "..." : value.text;
        return new StructureFileException(text.file(), value.line, 0, "found '" + shown + "', expected " + expected, null);
    }

    /** {@return a number, its uncertainty in brackets left out} @param what for the message */
    double number(Value value, String what) throws StructureFileException {
        var bare = value.text.replaceFirst("\\(\\d*\\)$", "");
        double[] numbers = KeyValues.reals(bare);
        if (numbers == null || numbers.length != 1 || !Double.isFinite(numbers[0])) {
            throw error(value, what + ", a number");
        }
        return numbers[0];
    }
}
