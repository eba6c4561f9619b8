/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.features;

import java.util.Arrays;
import java.util.TreeMap;

import org.adatom.learning.LearningException;
import org.adatom.structure.Element;

/**
 * A composition: elements and their amounts.
 *
 * @param numbers atomic numbers, ascending, each once
 * @param amounts how much there is of each, above 0; need not be whole
 */
public record ChemicalFormula(int[] numbers, double[] amounts) {

    /**
     * {@return the composition that a text means} Symbols and amounts, also broken ones (Fe0.95O, Cu1/3), brackets in each
     * other ("Ca10(PO4)6(OH)2", "[Co(NH3)6]Cl3"), crystal water ("CuSO4·5H2O", also with *), subscripts.
     *
     * @throws LearningException when the text is no formula; says from which place on
     */
    public static ChemicalFormula parse(String text) {
        var amounts = new TreeMap<Integer, Double>();
        new Parser(text).all(amounts);
        var numbers = new int[amounts.size()];
        var values = new double[numbers.length];
        int n = 0;
        for (var e : amounts.entrySet()) {
            numbers[n] = e.getKey();
            values[n++] = e.getValue();
        }
        return new ChemicalFormula(numbers, values);
    }

    /** {@return the composition of atoms} @param numbers atomic numbers, at least one */
    public static ChemicalFormula of(int[] numbers) {
        var amounts = new TreeMap<Integer, Double>();
        for (int z : numbers) {
            amounts.merge(z, 1.0, Double::sum);
        }
        return new ChemicalFormula(amounts.keySet().stream().mapToInt(z -> z).toArray(),
                amounts.values().stream().mapToDouble(a -> a).toArray());
    }

    /** {@return the shares of the elements, which sum to 1} */
    public double[] fractions() {
        double total = Arrays.stream(amounts).sum();
        return Arrays.stream(amounts).map(a -> a / total).toArray();
    }

    /**
     * {@return the same for each composition with the same shares of the elements, such as "Br1 Na1" for NaBr and Na2Br2} To four
     * digits: for finding one composition in two sets of data.
     */
    public String key() {
        double least = Arrays.stream(amounts).min().orElse(1);
        var out = new StringBuilder();
        for (int i = 0; i < numbers.length; i++) {
            long share = Math.round(amounts[i] / least * 10_000);
            out.append(i == 0 ? "" : " ").append(Element.of(numbers[i]).symbol())
                    .append(share % 10_000 == 0 ? Long.toString(share / 10_000) : Double.toString(share / 1e4));
        }
        return out.toString();
    }

    @Override
    public boolean equals(@org.eclipse.jdt.annotation.Nullable Object o) {
        return o instanceof ChemicalFormula f && Arrays.equals(numbers, f.numbers) && Arrays.equals(amounts, f.amounts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(numbers) + Arrays.hashCode(amounts);
    }

    @Override
    public String toString() {
        return key();
    }

    /** Reads from left to right; brackets by recursion. */
    private static final class Parser {
        private final String original;
        private final String text;
        private int at;

        Parser(String original) {
            this.original = original;
            var plain = new StringBuilder(original.length());
            for (int i = 0; i < original.length(); i++) {
                char c = original.charAt(i);
                if (c >= '\u2080' && c <= '\u2089') {
                    plain.append((char) ('0' + c - '\u2080'));
                } else if (c == '\u00b7' || c == '\u2022' || c == '\u22c5') {
                    plain.append('*');
                } else if (!Character.isWhitespace(c) && c != '_') {
                    plain.append(c);
                }
            }
            this.text = plain.toString();
        }

        private LearningException wrong(String why) {
            return new LearningException("'" + original + "' is no formula: " + why
                    + "; write symbols, amounts and brackets, such as Ca3(PO4)2");
        }

        void all(TreeMap<Integer, Double> out) {
            if (text.isEmpty()) {
                throw wrong("it is empty");
            }
            while (at < text.length()) {
                double times = peek() >= '0' && peek() <= '9' ? amount() : 1;
                group(out, times, '\0');
                if (at < text.length()) {
                    if (text.charAt(at) != '*') {
                        throw wrong("'" + text.substring(at) + "' cannot be read");
                    }
                    if (++at == text.length()) {
                        throw wrong("nothing follows the point");
                    }
                }
            }
            if (out.isEmpty()) {
                throw wrong("it names no element");
            }
        }

        private char peek() {
            return at < text.length() ? text.charAt(at) : '\0';
        }

        /** Reads up to a closing bracket, a point or the end. */
        private void group(TreeMap<Integer, Double> out, double times, char close) {
            while (at < text.length() && peek() != '*') {
                char c = text.charAt(at);
                int open = "([{".indexOf(c);
                if (open >= 0) {
                    at++;
                    var inner = new TreeMap<Integer, Double>();
                    group(inner, 1, ")]}".charAt(open));
                    if (peek() != ")]}".charAt(open)) {
                        throw wrong("the bracket '" + c + "' is not closed");
                    }
                    at++;
                    double n = times * amount();
                    inner.forEach((z, a) -> out.merge(z, a * n, Double::sum));
                } else if (c == close) {
                    return;
                } else if (c >= 'A' && c <= 'Z') {
                    int z = symbol();
                    double n = amount();
                    if (n > 0) {
                        out.merge(z, n * times, Double::sum);
                    }
                } else {
                    throw wrong("'" + text.substring(at) + "' cannot be read");
                }
            }
        }

        private int symbol() {
            int end = at + 1;
            if (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
                end++;
            }
            var name = text.substring(at, end);
            var element = Element.find(name).filter(e -> e.number() > 0);
            if (element.isEmpty()) {
                throw wrong("'" + name + "' is no element");
            }
            at = end;
            return element.get().number();
        }

        /** A number, also a fraction; 1 where there is none. */
        private double amount() {
            double value = number(1);
            if (peek() == '/') {
                at++;
                double below = number(0);
                if (below == 0) {
                    throw wrong("a fraction needs a number after '/'");
                }
                value /= below;
            }
            return value;
        }

        private double number(double otherwise) {
            int end = at;
            while (end < text.length() && (text.charAt(end) >= '0' && text.charAt(end) <= '9' || text.charAt(end) == '.')) {
                end++;
            }
            if (end == at) {
                return otherwise;
            }
            try {
                double v = Double.parseDouble(text.substring(at, end));
                at = end;
                return v;
            } catch (NumberFormatException e) {
                throw wrong("'" + text.substring(at, end) + "' is no number");
            }
        }
    }
}
