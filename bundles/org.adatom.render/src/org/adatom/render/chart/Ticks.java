/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis and how they are written. */
public final class Ticks {
    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
    private static final int MOST = 200;
    private static final int FEWEST = 4;

    /**
     * A place on an axis.
     *
     * @param value the number there
     * @param text how it is written; empty for a minor tick
     */
    public record Tick(double value, String text) {
    }

    private Ticks() {
    }

    /** {@return ticks of an axis} @param wanted about how many, at least 2 */
    public static List<Tick> of(Axis axis, double min, double max, int wanted) {
        return axis.logarithmic() && Math.log10(max / min) >= 1 ? decades(min, max, wanted) : even(min, max, wanted);
    }

    private static List<Tick> even(double min, double max, int wanted) {
        double step = step((max - min) / Math.max(2, wanted));
        for (int k = 0; k < 3 && count(min, max, step) < Math.min(FEWEST, wanted); k++) {
            step = step(0.4 * step); // the next smaller one of 1, 2, 5
        }
        var out = new ArrayList<Tick>();
        double first = Math.ceil(min / step - 1e-9);
        double largest = Math.max(Math.abs(min), Math.abs(max));
        boolean powers = largest >= 1e6 || largest < 1e-3;
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        for (int k = 0; k < MOST; k++) {
            double v = (first + k) * step;
            if (v > max + 1e-9 * step) {
                break;
            }
            out.add(new Tick(v, powers ? withPower(v, step, largest) : fixed(v, decimals)));
        }
        return out;
    }

    private static int count(double min, double max, double step) {
        return (int) (Math.floor(max / step + 1e-9) - Math.ceil(min / step - 1e-9)) + 1;
    }

    /** {@return the next of 1, 2, 5 times a power of ten at or above a number} */
    static double step(double rough) {
        double unit = Math.pow(10, Math.floor(Math.log10(rough)));
        double r = rough / unit;
        return unit * (r <= 1 + 1e-9 ? 1 : r <= 2 + 1e-9 ? 2 : r <= 5 + 1e-9 ? 5 : 10);
    }

    private static String fixed(double v, int decimals) {
        var text = BigDecimal.valueOf(v).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        if (text.matches("-0(\\.0*)?")) {
            text = text.substring(1);
        }
        return text.replace('-', '\u2212');
    }

    private static String withPower(double v, double step, double largest) {
        if (Math.abs(v) < 1e-9 * step) {
            return "0";
        }
        int power = (int) Math.floor(Math.log10(largest) + 1e-12);
        int decimals = Math.max(0, power - (int) Math.floor(Math.log10(step) + 1e-9));
        return fixed(v / Math.pow(10, power), decimals) + "\u00b710" + superscript(power);
    }

    private static List<Tick> decades(double min, double max, int wanted) {
        int from = (int) Math.ceil(Math.log10(min) - 1e-9);
        int to = (int) Math.floor(Math.log10(max) + 1e-9);
        boolean plain = from >= -2 && to <= 3;
        int every = Math.max(1, (int) Math.ceil((to - from + 1) / (double) Math.max(2, wanted)));
        boolean between = wanted >= FEWEST && to - from + 1 < FEWEST - 1;
        var out = new ArrayList<Tick>();
        for (int p = from - 1; p <= to; p++) {
            double v = Math.pow(10, p);
            if (p >= from) {
                out.add(new Tick(v, Math.floorMod(p, every) == 0 ? power(p, plain) : ""));
            }
            for (int m = 2; every == 1 && m <= 9; m++) {
                if (m * v >= min && m * v <= max) {
                    out.add(new Tick(m * v, between && (m == 2 || m == 5) ? times(m, p, plain) : ""));
                }
            }
        }
        return out;
    }

    private static String times(int m, int p, boolean plain) {
        return plain || p >= -3 && p <= 3 ? fixed(m * Math.pow(10, p), Math.max(0, -p)) : m + "\u00b710" + superscript(p);
    }

    private static String power(int p, boolean plain) {
        return plain ? fixed(Math.pow(10, p), Math.max(0, -p)) : "10" + superscript(p);
    }

    private static String superscript(int p) {
        var out = new StringBuilder(p < 0 ? "\u207b" : "");
        for (char c : Integer.toString(Math.abs(p)).toCharArray()) {
            out.append(SUPERSCRIPTS.charAt(c - '0'));
        }
        return out.toString();
    }
}
