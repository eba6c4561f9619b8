/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.analysis;

/**
 * An axis of a plot.
 *
 * @param label what it shows
 * @param unit its unit, empty for none
 * @param log whether it is logarithmic
 */
public record Axis(String label, String unit, boolean log) {

    /** A linear axis. */
    public Axis(String label, String unit) {
        this(label, unit, false);
    }

    /** {@return the label with the unit in brackets} */
    public String title() {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }
}
