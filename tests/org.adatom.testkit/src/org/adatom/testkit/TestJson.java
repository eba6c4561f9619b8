/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/** Reads reference data: JSON to maps, lists, texts, doubles and truth values. */
public final class TestJson {
    private final String text;
    private int at;

    private TestJson(String text) {
        this.text = text;
    }

    /** {@return the object in a file below the data folder; skips the calling test where the file is absent} */
    public static Map<String, Object> read(String name) {
        try {
            return object(parse(Files.readString(TestData.path(name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the value of a text: Map, List, String, Double, Boolean or null} */
    public static @Nullable Object parse(String text) {
        return new TestJson(text).value();
    }

    /** {@return a value that must be an object} */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("not an object: " + value);
    }

    /** {@return all numbers of a value, nested lists one after the other; truth values are 1 and 0} */
    public static double[] numbers(@Nullable Object value) {
        var out = new ArrayList<Double>();
        collect(value, out);
        return out.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void collect(@Nullable Object value, List<Double> out) {
        switch (value) {
            case List<?> list -> list.forEach(v -> collect(v, out));
            case Double d -> out.add(d);
            case Boolean b -> out.add(b ? 1.0 : 0.0);
            case null, default -> throw new IllegalArgumentException("not a number: " + value);
        }
    }

    private @Nullable Object value() {
        char c = next();
        return switch (c) {
            case '{' -> members();
            case '[' -> elements();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            case 'N' -> word("NaN", Double.NaN);
            default -> number();
        };
    }

    private char next() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private @Nullable Object word(String word, @Nullable Object meaning) {
        if (!text.startsWith(word, at)) {
            throw new IllegalArgumentException("no value at " + at);
        }
        at += word.length();
        return meaning;
    }

    private Double number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Double.valueOf(text.substring(from, at));
    }

    private Map<String, Object> members() {
        var out = new LinkedHashMap<String, Object>();
        at++;
        while (next() != '}') {
            var key = string();
            next();
            at++;
            var value = value();
            if (value != null) {
                out.put(key, value);
            }
            if (next() == ',') {
                at++;
            }
        }
        at++;
        return out;
    }

    private List<Object> elements() {
        var out = new ArrayList<Object>();
        at++;
        while (next() != ']') {
            var value = value();
            if (value != null) {
                out.add(value);
            }
            if (next() == ',') {
                at++;
            }
        }
        at++;
        return out;
    }

    private String string() {
        var out = new StringBuilder();
        at++;
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char e = text.charAt(at++);
            switch (e) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'u' -> {
                    out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                }
                default -> out.append(e);
            }
        }
        return out.toString();
    }
}
