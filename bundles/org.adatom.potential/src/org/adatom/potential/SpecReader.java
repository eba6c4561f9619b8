/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.adatom.numerics.parameter.OptionScanner;

/**
 * Reads {@code [weight *] name[(option=value, ...)] [+ ...]}. Brackets may be nested in values. What stands between
 * quotes, single or double, is not looked into; a value that is quoted as a whole loses the quotes, and in it a
 * backslash takes the next character as it is, but for {@code \\n}, which is a new line.
 */
final class SpecReader {
    private static final Pattern WEIGHT =
            Pattern.compile("([+-]?\\s*(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*\\*");

    private final String text;
    private final OptionScanner scanner;
    private int at;

    SpecReader(String text) {
        this.text = text;
        this.scanner = new OptionScanner(text, this::malformed);
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
        int end = scanner.afterName(at);
        if (end == at) {
            throw malformed("the name of a potential expected");
        }
        var id = text.substring(at, end);
        at = end;
        blanks();
        return new PotentialSpec.Term(weight, new PotentialSpec(id, accept('(') ? options(id) : Map.of()));
    }

    /** The options up to the closing bracket; what a sum holds is its terms, where it is not an option. */
    private Map<String, String> options(String id) {
        int start = at;
        int end = scanner.closing(start);
        int first = scanner.top(',', start, end);
        if (id.equals(PotentialSpec.SUM) && scanner.top('=', start, first) == first
                && !text.substring(start, end).isBlank()) {
            checkTerms(start, end);
            return Map.of(PotentialSpec.TERMS, text.substring(start, end).strip());
        }
        var out = scanner.options(start, end);
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

    private boolean accept(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void blanks() {
        at = scanner.afterBlanks(at);
    }

    private PotentialException malformed(String what) {
        return malformed(what, at);
    }

    private PotentialException malformed(String what, int place) {
        return new PotentialException("'" + text + "' is not a potential: " + what + " at character " + (place + 1)
                + "; write a name, or name(option=value, ...), such as lj(sigma=3.4, epsilon=0.0103), or a sum of "
                + "those, such as "
                + "lj + 0.5*zbl");
    }
}
