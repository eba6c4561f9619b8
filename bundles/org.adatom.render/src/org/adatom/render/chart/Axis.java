/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import java.util.List;

/**
 * An axis of a chart.
 *
 * @param label what it shows, such as "Energy"
 * @param unit its unit, such as "eV"; empty where there is none
 * @param logarithmic whether equal steps are equal factors; numbers that are not positive are left out then
 * @param places named places that stand on it instead of numbers, ascending; none for numbers
 */
public record Axis(String label, String unit, boolean logarithmic, List<Place> places) {
    /** A named place, such as a special point of a band structure. @param value where @param name what is written there */
    public record Place(double value, String name) {
    }

    /** Copies the list. */
    public Axis {
        places = List.copyOf(places);
    }

    /** An axis of numbers. */
    public Axis(String label, String unit, boolean logarithmic) {
        this(label, unit, logarithmic, List.of());
    }

    /** {@return a linear axis} */
    public static Axis linear(String label, String unit) {
        return new Axis(label, unit, false);
    }

    /** {@return a logarithmic axis} */
    public static Axis log(String label, String unit) {
        return new Axis(label, unit, true);
    }

    /** {@return label and unit, such as "Energy (eV)"; what is there of them} */
    public String title() {
        return unit.isEmpty() ? label : label.isEmpty() ? unit : label + " (" + unit + ")";
    }

    /** {@return where a number stands on an evenly divided axis} */
    double scaled(double v) {
        return logarithmic ? v > 0 ? Math.log10(v) : Double.NaN : v;
    }

    /** {@return the number at a place of an evenly divided axis} */
    double value(double scaled) {
        return logarithmic ? Math.pow(10, scaled) : scaled;
    }
}
