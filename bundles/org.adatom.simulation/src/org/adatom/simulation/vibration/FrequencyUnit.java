/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.vibration;

import org.adatom.numerics.Units;

/** What frequencies are shown in. */
public enum FrequencyUnit {
    /** Terahertz, not angular. */
    THZ("THz", 1e-12 / Units.PLANCK),
    /** The energy of a quantum, thousandths of an electronvolt. */
    MEV("meV", 1e3),
    /** Wavenumbers. */
    PER_CM("1/cm", 1 / NormalModes.WAVENUMBER);

    private final String symbol;
    private final double perElectronvolt;

    FrequencyUnit(String symbol, double perElectronvolt) {
        this.symbol = symbol;
        this.perElectronvolt = perElectronvolt;
    }

    /** {@return how it is written} */
    public String symbol() {
        return symbol;
    }

    /** {@return a frequency} @param quantum the energy of its quantum, eV */
    public double of(double quantum) {
        return quantum * perElectronvolt;
    }
}
