/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads {@code [weight *] name[(option=value, ...)] [+ ...]}. Brackets may be nested in values. What stands between quotes, single
 * or double, is not looked into; a value that is quoted as a whole loses the quotes, and in it a backslash takes the next character
 * as it is, but for {@code \\n}, which is a new line.
 */
final class SpecReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w.-]*");
    private static final Pattern WEIGHT = Pattern.compile("([+-]?\\s*(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*\\*");

    private final String text;
    private int at;

    SpecReader(String text) {
        this.text = text;
    }

    /** {@return the potential; a sum where there are several terms or a weight} */
    PotentialSpec potential() {
        var terms = terms();
        var first = terms.getFirst();
        return terms.size() == 1 && first.weight() == 1 ? first.potential()
                : new PotentialSpec(PotentialSpec.SUM, Map.of(PotentialSpec.TERMS, text.strip()));
    }

    List<PotentialSpec.Term> terms() {
        var out = new ArrayList<PotentialSpec.Term>();
        double sign = 1;
        do {
            out.add(term(sign));
            blanks();
            sign = at < text.length() && text.charAt(at) == '-' ? -1 : 1;
        } while (accept('+') || accept('-'));
        if (at < text.length()) {
            throw malformed(text.charAt(at) == ')' ? "a ')' without its '('" : "'+', '-' or the end expected");
        }
        return out;
    }

    private PotentialSpec.Term term(double sign) {
        blanks();
        double weight = sign;
        var m = WEIGHT.matcher(text).region(at, text.length());
        if (m.lookingAt()) {
            weight *= Double.parseDouble(m.group(1).replaceAll("\\s", ""));
            at = m.end();
            blanks();
        }
        m = NAME.matcher(text).region(at, text.length());
        if (!m.lookingAt()) {
            throw malformed("the name of a potential expected");
        }
        var id = m.group();
        at = m.end();
        blanks();
        return new PotentialSpec.Term(weight, new PotentialSpec(id, accept('(') ? options(id) : Map.of()));
    }

    /** The options up to the closing bracket. */
    private Map<String, String> options(String id) {
        int start = at;
        int end = closing(start);
        var out = new LinkedHashMap<String, String>();
        String name = "";
        int from = start;
        for (int cut = top(',', from, end); from <= end; cut = top(',', from, end)) {
            int equals = top('=', from, cut);
            if (equals < cut) {
                name = text.substring(from, equals).strip();
                if (!NAME.matcher(name).matches()) {
                    at = from;
                    throw malformed("the name of an option expected");
                }
                put(out, name, text.substring(equals + 1, cut));
            } else if (!name.isEmpty()) {
                out.merge(name, text.substring(from, cut).stripTrailing(), (a, b) -> a + "," + b);
            } else if (id.equals(PotentialSpec.SUM)) {
                checkTerms(start, end);
                return Map.of(PotentialSpec.TERMS, text.substring(start, end).strip());
            } else if (cut < end || !text.substring(from, cut).isBlank()) {
                at = from;
                throw malformed("option=value expected");
            }
            from = cut + 1;
        }
        at = end + 1;
        return out;
    }

    /** Reads the terms of a sum, so that an error is told where it is. */
    private void checkTerms(int start, int end) {
        var reader = new SpecReader(text.substring(0, end));
        reader.at = start;
        reader.terms();
        at = end + 1;
    }

    /** Where the bracket ends that begins just before a place. */
    private int closing(int start) {
        int depth = 1;
        for (int k = start; k < text.length(); k++) {
            k = afterQuotes(k);
            char c = k < text.length() ? text.charAt(k) : ' ';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return k;
            }
        }
        at = text.length();
        throw malformed("a ')' for the '(' at character " + start + " expected");
    }

    /** The first such character outside brackets, or the end. */
    private int top(char wanted, int from, int end) {
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

    /** The first place from one on that is not within quotes that begin there. */
    private int afterQuotes(int place) {
        int k = place;
        while (k < text.length() && isQuote(text.charAt(k))) {
            int end = partner(text, k);
            if (end < 0) {
                at = k;
                throw malformed("a second " + text.charAt(k) + " for the one");
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

    /** {@return a value as it is written among options: quoted where it would be read otherwise} */
    static String written(String value) {
        try {
            if (new SpecReader("x(y=" + value + ")").potential().options().equals(Map.of("y", value))) {
                return value;
            }
        } catch (PotentialException e) {
            // it needs quotes
        }
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private void put(Map<String, String> out, String name, String value) {
        if (out.put(name, unquoted(value.strip())) != null) {
            throw new PotentialException("the potential '" + text + "' gives " + name + " twice: give it once");
        }
    }

    private boolean accept(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private PotentialException malformed(String what) {
        return new PotentialException("'" + text + "' is not a potential: " + what + " at character " + (at + 1)
                + "; write a name, or name(option=value, ...), such as lj(sigma=3.4, epsilon=0.0103), or a sum of "
                + "those, such as "
                + "lj + 0.5*zbl");
    }
}
