/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.dynamics;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.adatom.numerics.Units;
import org.adatom.simulation.SimulationException;

/**
 * A length of time as a person writes it: {@code 2 fs}, {@code 0.5 ps}, {@code 1000 steps}; a number alone is in fs. The unit
 * {@code tau} is the one that belongs to eV, A and amu, {@value #TAU_WORDS}: ASE's unit of time, and with a Lennard-Jones
 * potential of epsilon = sigma = 1 and masses of 1 the reduced unit.
 *
 * @param amount how much, above 0
 * @param inSteps whether the amount counts time steps; otherwise it is in fs
 */
public record TimeSpan(double amount, boolean inSteps) {
    private static final String TAU_WORDS = "A sqrt(amu/eV) = 10.1805 fs";
    private static final Pattern FORM = Pattern.compile("\\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*([A-Za-z]*)\\s*");
    private static final Map<String, Double> FEMTOSECONDS = Map.of("", 1.0, "as", 1e-3, "fs", 1.0, "ps", 1e3, "ns", 1e6, "us", 1e9,
            "tau", Units.TIME, "ase", Units.TIME);

    /** @throws SimulationException when the amount is not a number above 0 */
    public TimeSpan {
        if (!(amount > 0) || !Double.isFinite(amount)) {
            throw new SimulationException("a time must be above 0, not " + amount);
        }
    }

    /**
     * {@return what a text says}
     *
     * @throws SimulationException when it is not a number with a unit of time
     */
    public static TimeSpan parse(String text) {
        var m = FORM.matcher(text);
        if (m.matches()) {
            var unit = m.group(2).toLowerCase(Locale.ROOT);
            try {
                double value = Double.parseDouble(m.group(1));
                if (unit.equals("step") || unit.equals("steps")) {
                    return new TimeSpan(value, true);
                }
                var factor = FEMTOSECONDS.get(unit);
                if (factor != null) {
                    return new TimeSpan(value * factor, false);
                }
            } catch (NumberFormatException e) {
                // told below
            }
        }
        throw new SimulationException("'" + text + "' is not a time: write a number and fs, ps, ns, as, tau (A sqrt(amu/eV), "
                + "10.18 fs) or steps, such as 2 fs");
    }

    /** {@return fs} @param step the time step, fs */
    public double femtoseconds(double step) {
        return inSteps ? amount * step : amount;
    }

    /** {@return the nearest whole number of time steps, at least 1} @param step the time step, fs */
    public long steps(double step) {
        return Math.max(1, Math.round(inSteps ? amount : amount / step));
    }
}
