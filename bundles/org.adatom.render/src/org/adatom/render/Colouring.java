/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

/** What the colours of atoms stand for. */
public sealed interface Colouring {

    /** The element. */
    record ByElement() implements Colouring {
    }

    /** The tag, such as the layer of a surface. */
    record ByTag() implements Colouring {
    }

    /** The same for all. @param rgb 0xRRGGBB */
    record Plain(int rgb) implements Colouring {
    }

    /**
     * A number, such as the size of the force.
     *
     * @param title name and unit for the scale, such as "Force (eV/A)"
     * @param values [n], one per atom; not a number is drawn grey
     * @param from number of the first colour
     * @param to number of the last colour
     * @param map colours
     */
    record ByValue(String title, double[] values, double from, double to, ColourMap map) implements Colouring {

        /** {@return colours over the whole range of the numbers} */
        public static ByValue of(String title, double[] values, ColourMap map) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double v : values) {
                if (Double.isFinite(v)) {
                    low = Math.min(low, v);
                    high = Math.max(high, v);
                }
            }
            return low > high ? new ByValue(title, values, 0, 1, map) : new ByValue(title, values, low, high, map);
        }

        /** {@return the colour of an atom, 0xRRGGBB} */
        int colour(int atom) {
            double v = values[atom];
            return map.at(to == from && Double.isFinite(v) ? 0.5 : (v - from) / (to - from));
        }
    }
}
