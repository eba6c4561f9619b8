/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;

/** The comment line of extended XYZ: {@code key=value key="several words" flag}, quoting and types as ASE has them. */
final class KeyValues {
    private static final Pattern PLAIN = Pattern.compile("[^\\s\"'{}\\[\\]=\\\\,]+");
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,18}");
    private static final Pattern REAL =
            Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eEdD][-+]?\\d+)?|[-+]?(nan|inf|infinity|NaN|Inf|Infinity)");
    private static final Pattern FLAG = Pattern.compile("[TF]");
    private static final JsonFactory JSON = new JsonFactory();

    private KeyValues() {
    }

    /** {@return the values of a line as they stand there, without quotes, in their order} */
    static Map<String, String> split(String line) {
        var all = new LinkedHashMap<String, String>();
        var key = new StringBuilder();
        var value = new StringBuilder();
        boolean inValue = false;
        boolean any = false;
        char close = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            var current = inValue ? value : key;
            if (i == line.length() || close == 0 && Character.isWhitespace(c)) {
                if (any) {
                    all.put(key.toString(), inValue ? value.toString() : "T");
                }
                key.setLength(0);
                value.setLength(0);
                inValue = false;
                any = false;
            } else if (c == '\\' && i + 1 < line.length()) {
                current.append(line.charAt(++i));
                any = true;
            } else if (close != 0) {
                if (c == close) {
                    close = 0;
                } else {
                    current.append(c);
                }
            } else if ("\"'{[".indexOf(c) >= 0) {
                close = c == '{' ? '}' : c == '[' ? ']' : c;
                any = true;
            } else if (c == '=' && !inValue) {
                inValue = true;
                any = true;
            } else {
                current.append(c);
                any = true;
            }
        }
        return all;
    }

    /** {@return the numbers of a text; null when a word of it is none} */
    static double @Nullable [] reals(String text) {
        var words = words(text);
        var out = new double[words.length];
        for (int i = 0; i < out.length; i++) {
            if (!REAL.matcher(words[i]).matches()) {
                return null;
            }
            var bytes = words[i].getBytes(StandardCharsets.US_ASCII);
            out[i] = Reals.parse(bytes, 0, bytes.length);
        }
        return out;
    }

    private static String[] words(String text) {
        return Arrays.stream(text.split("[\\s,]+")).filter(w -> !w.isEmpty()).toArray(String[]::new);
    }

    /** {@return what a text stands for: Long, Double, Boolean, double[] or String} */
    static Object typed(String text) {
        var words = words(text);
        if (words.length == 1) {
            if (WHOLE.matcher(words[0]).matches()) {
                return Long.valueOf(words[0].startsWith("+") ? words[0].substring(1) : words[0]);
            }
            if (FLAG.matcher(words[0]).matches()) {
                return words[0].equals("T");
            }
        }
        if (words.length > 0) {
            double[] numbers = reals(text);
            if (numbers != null) {
                return numbers.length == 1 ? (Object) numbers[0] : numbers;
            }
        }
        return text.startsWith("_JSON ") ? json(text) : text;
    }

    private static Object json(String text) {
        try (JsonParser parser = JSON.createParser(text.substring(6))) {
            var token = parser.nextToken();
            Object value = switch (token == null ? JsonToken.NOT_AVAILABLE : token) {
                case VALUE_STRING -> parser.getText();
                case VALUE_NUMBER_INT -> parser.getLongValue();
                case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
                case VALUE_TRUE -> Boolean.TRUE;
                case VALUE_FALSE -> Boolean.FALSE;
                case START_ARRAY -> numbers(parser);
                default -> text;
            };
            return parser.nextToken() == null ? value : text;
        } catch (IOException e) {
            return text;
        }
    }

    private static Object numbers(JsonParser parser) throws IOException {
        var out = new double[8];
        int n = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isNumeric()) {
                throw new IOException("not numbers only");
            }
            out = n == out.length ? Arrays.copyOf(out, 2 * n) : out;
            out[n++] = parser.getDoubleValue();
        }
        return Arrays.copyOf(out, n);
    }

    /** Appends a key and its value, quoted where that is needed, so that reading gives the same back. */
    static void append(StringBuilder line, String key, Object value) {
        if (!line.isEmpty()) {
            line.append(' ');
        }
        quote(line, key);
        line.append('=');
        quote(line, text(value));
    }

    private static String text(Object value) {
        return switch (value) {
            case Boolean b -> b ? "T" : "F";
            case double[] v -> v.length < 2 ? "_JSON " + Arrays.toString(v) : join(Arrays.toString(v));
            case int[] v -> v.length < 2 ? "_JSON " + Arrays.toString(v) : join(Arrays.toString(v));
            case long[] v -> v.length < 2 ? "_JSON " + Arrays.toString(v) : join(Arrays.toString(v));
            case Number n -> n.toString();
            default -> word(value.toString());
        };
    }

    private static String join(String list) {
        return list.substring(1, list.length() - 1).replace(",", "");
    }

    private static String word(String text) {
        boolean plain = typed(text) instanceof String same && same.equals(text) && !text.isEmpty()
                && text.chars().noneMatch(c -> c < ' ') && text.equals(text.strip());
        return plain ? text : "_JSON \"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static void quote(StringBuilder line, String text) {
        if (PLAIN.matcher(text).matches()) {
            line.append(text);
            return;
        }
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\');
            }
            line.append(c < ' ' ? ' ' : c);
        }
        line.append('"');
    }
}
