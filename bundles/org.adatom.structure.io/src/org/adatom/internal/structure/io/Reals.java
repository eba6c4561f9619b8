/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Text to double, correctly rounded, without an object made. Short numbers take the exact product of two doubles (W. D.
 * Clinger, PLDI 1990, doi 10.1145/93542.93557); longer ones a 128-bit product with a power of ten (D. Lemire, Software:
 * Practice and Experience 51, 1700, 2021, doi 10.1002/spe.2984); where that cannot decide, {@link Double#parseDouble} does.
 * Fortran's exponents (1.0D-3) are understood, and nan, inf, infinity in any case.
 */
public final class Reals {
    private static final int LEAST = -342;
    private static final int MOST = 308;
    private static final long[] HIGH = new long[MOST - LEAST + 1];
    private static final long[] LOW = new long[MOST - LEAST + 1];
    private static final double[] EXACT = new double[23];

    static {
        for (int q = LEAST; q <= MOST; q++) {
            // The leading 128 bits of 10^q, cut off: those of 5^q, as the power of two only moves the point.
            var five = BigInteger.valueOf(5).pow(Math.abs(q));
            var bits = q >= 0 ? five : BigInteger.ONE.shiftLeft(five.bitLength() + 128).divide(five);
            int shift = bits.bitLength() - 128;
            bits = shift >= 0 ? bits.shiftRight(shift) : bits.shiftLeft(-shift);
            HIGH[q - LEAST] = bits.shiftRight(64).longValue();
            LOW[q - LEAST] = bits.longValue();
        }
        double power = 1;
        for (int i = 0; i < EXACT.length; i++) {
            EXACT[i] = power;
            power *= 10;
        }
    }

    private Reals() {
    }

    /**
     * {@return the number that stands in the text}
     *
     * @param text ASCII
     * @param from index of its first byte
     * @param to index after its last byte
     * @throws NumberFormatException when there is no number, or more than one
     */
    public static double parse(byte[] text, int from, int to) {
        int at = from;
        boolean negative = false;
        if (at < to && (text[at] == '-' || text[at] == '+')) {
            negative = text[at++] == '-';
        }
        long digits = 0;
        int first = at;
        while (at < to && text[at] >= '0' && text[at] <= '9') {
            digits = 10 * digits + (text[at++] - '0');
        }
        int count = at - first;
        int exponent = 0;
        if (at < to && text[at] == '.') {
            int point = ++at;
            while (at < to && text[at] >= '0' && text[at] <= '9') {
                digits = 10 * digits + (text[at++] - '0');
            }
            exponent = point - at;
            count += at - point;
        }
        if (count == 0) {
            return special(text, from, to);
        }
        if (at < to) {
            int e = exponent(text, at, to);
            exponent = exponent + e;
        }
        if (count > 19 && significant(text, first, to) > 19) {
            return slow(text, from, to);
        }
        double value = value(digits, exponent);
        if (Double.isNaN(value)) {
            return slow(text, from, to);
        }
        return negative ? -value : value;
    }

    private static int exponent(byte[] text, int from, int to) {
        int at = from;
        int letter = text[at] | 0x20;
        if (letter == 'e' || letter == 'd') {
            at++;
        } else if (text[at] != '+' && text[at] != '-') {
            throw bad(text, from, to);
        }
        boolean negative = false;
        if (at < to && (text[at] == '-' || text[at] == '+')) {
            negative = text[at++] == '-';
        }
        if (at == to) {
            throw bad(text, from, to);
        }
        int e = 0;
        for (; at < to; at++) {
            if (text[at] < '0' || text[at] > '9') {
                throw bad(text, from, to);
            }
            e = Math.min(10 * e + (text[at] - '0'), 1_000_000);
        }
        return negative ? -e : e;
    }

    private static int significant(byte[] text, int from, int to) {
        int n = 0;
        for (int i = from; i < to && (text[i] == '.' || text[i] >= '0' && text[i] <= '9'); i++) {
            if (text[i] != '.' && (n > 0 || text[i] != '0')) {
                n++;
            }
        }
        return n;
    }

    /** {@return digits times ten to the exponent, rounded to nearest even; NaN when this way cannot tell} */
    private static double value(long digits, int exponent) {
        if (digits == 0) {
            return 0;
        }
        if (digits > 0 && digits <= 1L << 53 && exponent >= -22 && exponent <= 22) {
            return exponent < 0 ? digits / EXACT[-exponent] : digits * EXACT[exponent];
        }
        if (exponent < LEAST || exponent > MOST) {
            return Double.NaN;
        }
        int zeros = Long.numberOfLeadingZeros(digits);
        long w = digits << zeros;
        long high = Math.unsignedMultiplyHigh(w, HIGH[exponent - LEAST]);
        long low = w * HIGH[exponent - LEAST];
        if ((high & 0x1FF) == 0x1FF && Long.compareUnsigned(low + w, w) < 0) {
            long more = Math.unsignedMultiplyHigh(w, LOW[exponent - LEAST]);
            long sum = low + more;
            if (Long.compareUnsigned(sum, low) < 0) {
                high++;
            }
            low = sum;
            if ((high & 0x1FF) == 0x1FF && low == -1) {
                return Double.NaN;
            }
        }
        int top = (int) (high >>> 63);
        long mantissa = high >>> (top + 9);
        long biased = ((217706L * exponent) >> 16) + 64 + 1023 - zeros - (1 ^ top);
        if (low == 0 && (high & 0x1FF) == 0 && (mantissa & 3) == 1) {
            return Double.NaN;
        }
        mantissa += mantissa & 1;
        mantissa >>>= 1;
        if (mantissa >>> 53 != 0) {
            mantissa >>>= 1;
            biased++;
        }
        if (biased < 1 || biased > 2046) {
            return Double.NaN;
        }
        return Double.longBitsToDouble(biased << 52 | mantissa & (1L << 52) - 1);
    }

    private static double special(byte[] text, int from, int to) {
        if (to - from > 9) {
            throw bad(text, from, to);
        }
        return switch (new String(text, from, to - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT)) {
            case "nan", "+nan", "-nan" -> Double.NaN;
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw bad(text, from, to);
        };
    }

    private static double slow(byte[] text, int from, int to) {
        var word = new StringBuilder(new String(text, from, to - from, StandardCharsets.ISO_8859_1));
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == 'd' || word.charAt(i) == 'D') {
                word.setCharAt(i, 'e');
            } else if (i > 0 && (word.charAt(i) == '-' || word.charAt(i) == '+')
                    && (word.charAt(i - 1) == '.' || Character.isDigit(word.charAt(i - 1)))) {
                word.insert(i, 'e');
                break;
            }
        }
        return Double.parseDouble(word.toString());
    }

    private static NumberFormatException bad(byte[] text, int from, int to) {
        return new NumberFormatException(new String(text, from, to - from, StandardCharsets.ISO_8859_1));
    }
}
