/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.vibration;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Series;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.SeriesStyle;
import org.adatom.analysis.SeriesStyle.Look;
import org.adatom.simulation.vibration.HarmonicThermo;
import org.adatom.simulation.vibration.IdealGasThermo;

/** Heat by temperature as tables and curves. */
public final class HeatTables {
    /** How curves over the temperature are drawn. */
    public static final SeriesStyle LINES = SeriesStyle.of(Look.LINE);
    private static final double MILLI = 1000;

    private HeatTables() {
    }

    /** Adds U, S, F and their contributions. @param temperatures K */
    public static Result add(Result result, HarmonicThermo t, double[] temperatures) {
        var kelvin = new Column("Temperature", "K", temperatures);
        var u = column("U", "eV", temperatures, t::internalEnergy);
        var heat = column("T S", "eV", temperatures, k -> k * t.entropy(k));
        var f = column("F", "eV", temperatures, t::helmholtzEnergy);
        var s = column("S", "meV/K", temperatures, k -> MILLI * t.entropy(k));
        var c = column("Cv", "meV/K", temperatures, k -> MILLI * t.heatCapacity(k));
        return result.with(new Series("free-energy", "Free energy", kelvin, List.of(u, f), LINES))
                .with(new Series("entropy", "Entropy and heat capacity", kelvin, List.of(s, c), LINES))
                .with(new Table("thermochemistry", "Thermochemistry", List.of(), List.of(kelvin, u, s, heat, f, c,
                        column("E at rest", "eV", temperatures, k -> t.potentialEnergy()),
                        column("Zero point", "eV", temperatures, k -> t.zeroPointEnergy()),
                        column("Thermal", "eV", temperatures, t::thermalEnergy))));
    }

    /** Adds H, S, G and their contributions. @param temperatures K @param pressure Pa */
    public static Result add(Result result, IdealGasThermo t, double[] temperatures, double pressure) {
        var v = t.vibrations();
        var kelvin = new Column("Temperature", "K", temperatures);
        var h = column("H", "eV", temperatures, t::enthalpy);
        var g = column("G", "eV", temperatures, k -> t.gibbsEnergy(k, pressure));
        var s = column("S", "meV/K", temperatures, k -> MILLI * t.entropy(k, pressure));
        var trans = column("S translation", "meV/K", temperatures, k -> MILLI * t.translationalEntropy(k, pressure));
        var rot = column("S rotation", "meV/K", temperatures, k -> MILLI * t.rotationalEntropy(k));
        var vib = column("S vibration", "meV/K", temperatures, k -> MILLI * v.entropy(k));
        return result.with(new Series("free-energy", "Free energy", kelvin, List.of(h, g), LINES))
                .with(new Series("entropy", "Entropy", kelvin, List.of(s, trans, rot), LINES))
                .with(new Table("thermochemistry", "Thermochemistry", List.of(), List.of(kelvin, h, s,
                        column("T S", "eV", temperatures, k -> k * t.entropy(k, pressure)), g,
                        column("E at rest", "eV", temperatures, k -> v.potentialEnergy()),
                        column("Zero point", "eV", temperatures, k -> v.zeroPointEnergy()),
                        column("Translation", "eV", temperatures, t::translationalEnergy),
                        column("Rotation", "eV", temperatures, t::rotationalEnergy),
                        column("Vibration", "eV", temperatures, v::thermalEnergy), trans, rot, vib,
                        column("S spin", "meV/K", temperatures, k -> MILLI * t.electronicEntropy()))));
    }

    /** {@return a function of the temperature as a column} */
    public static Column column(String label, String unit, double[] temperatures, DoubleUnaryOperator value) {
        return new Column(label, unit, Arrays.stream(temperatures).map(value).toArray());
    }
}
