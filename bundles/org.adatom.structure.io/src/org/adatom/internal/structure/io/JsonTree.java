/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/** JSON as maps, lists, double[] for lists of numbers, String, Long, Double and Boolean. */
public final class JsonTree {
    private JsonTree() {
    }

    /** {@return the value of a text} @throws IOException when it is no JSON */
    public static @Nullable Object parse(Reader text) throws IOException {
        try (var parser = AseJsonFormat.JSON.createParser(text)) {
            parser.nextToken();
            return read(parser);
        }
    }

    /** {@return the value at which the parser stands; null for null} */
    static @Nullable Object read(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "the text ends");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    ? (Object) parser.getDoubleValue() : (Object) parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> throw new JsonParseException(parser, "found " + token);
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        var map = new LinkedHashMap<String, Object>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            Object value = read(parser);
            if (value != null) {
                map.put(name, value);
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new JsonParseException(parser, "an object does not end");
        }
        return map;
    }

    private static Object array(JsonParser parser) throws IOException {
        var numbers = new double[8];
        int n = 0;
        while (parser.nextToken() != null && parser.currentToken().isNumeric()) {
            numbers = n == numbers.length ? Arrays.copyOf(numbers, 2 * n) : numbers;
            numbers[n++] = parser.getDoubleValue();
        }
        if (parser.currentToken() == JsonToken.END_ARRAY) {
            return Arrays.copyOf(numbers, n);
        }
        var list = new ArrayList<Object>();
        for (int i = 0; i < n; i++) {
            list.add(numbers[i]);
        }
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            Object value = read(parser);
            list.add(value == null ? "" : value);
            if (parser.nextToken() == null) {
                throw new JsonParseException(parser, "a list does not end");
            }
        }
        return list;
    }

    /** {@return all numbers of nested lists, or of ASE's form of an array; null when there is something else} */
    public static double @Nullable [] flat(@Nullable Object value) {
        if (value instanceof double[] v) {
            return v;
        }
        if (value instanceof Map<?, ?> m) {
            if (m.get("__ndarray__") instanceof List<?> parts && parts.size() == 3) {
                return flat(parts.get(2));
            }
            return m.get("array") == null ? null : flat(m.get("array"));
        }
        if (!(value instanceof List<?> list)) {
            return null;
        }
        var out = new double[list.size()];
        int n = 0;
        for (Object item : list) {
            double[] part = item instanceof Number x ? new double[] {x.doubleValue()}
                    : item instanceof Boolean b ? new double[] {b ? 1 : 0} : flat(item);
            if (part == null) {
                return null;
            }
            if (n + part.length > out.length) {
                out = Arrays.copyOf(out, Math.max(2 * out.length, n + part.length));
            }
            System.arraycopy(part, 0, out, n, part.length);
            n += part.length;
        }
        return Arrays.copyOf(out, n);
    }
}
