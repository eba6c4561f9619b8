/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.vibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Message;
import org.adatom.analysis.ResultItem.Modes;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.analysis.RunContext;
import org.adatom.internal.simulation.vibration.AtomSelection;
import org.adatom.internal.simulation.vibration.HeatTables;
import org.adatom.internal.simulation.vibration.Spectrum;
import org.adatom.numerics.Units;
import org.adatom.potential.Potential;
import org.adatom.simulation.Optimiser;
import org.adatom.simulation.Relaxation;
import org.adatom.simulation.SimulationException;
import org.adatom.simulation.vibration.VibrationOptions.Gas;
import org.adatom.structure.Structure;

/** Normal modes of the atoms that can move, and thermochemistry from them. */
public final class VibrationAnalysis implements Analysis<VibrationOptions, Structure> {
    private static final int RELAX_STEPS = 2_000;
    private static final double NOISE = 1;
    private static final double THZ = 1e-12 / Units.PLANCK;

    @Override
    public Class<VibrationOptions> optionsType() {
        return VibrationOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(VibrationOptions options, Structure input, RunContext context) {
        var potential = context.potential(options.potential());
        var start = options.relax() ? relaxed(options, input, potential, context) : input;
        var chosen = AtomSelection.parse(options.atoms(), start);
        var differences = new FiniteDifferences(options.displacement(), Integer.parseInt(options.points()),
                context.threads());
        var hessian = differences.hessian(start, chosen, potential, (done, total) -> context.progress(0.1
                + 0.8 * done / total, Progress.note("displacement " + done + " of " + total)));
        var modes = options.projected() ? hessian.vibrations(context::checkCancelled)
                : hessian.modes(context::checkCancelled);
        var result = heat(options, hessian, modes, items(options, hessian, modes));
        return options.relax() ? result.structure("relaxed", "Relaxed structure", start.withInfo(Structure.ENERGY,
                hessian.energy())) : result;
    }

    private static Structure relaxed(VibrationOptions options, Structure input, Potential potential,
            RunContext context) {
        return new Relaxation(Optimiser.LBFGS, options.fmax(), RELAX_STEPS, Relaxation.USUAL_STEP).run(input, potential,
                step -> context.progress(0.1 * step.index() / RELAX_STEPS,
                        Progress.point("Energy", "eV", step.index(), step.energy()),
                        Progress.point("Largest force", "eV/A", step.index(), step.fmax()),
                        Progress.frame(step.structure())))
                .structure();
    }

    private static Result items(VibrationOptions options, Hessian hessian, NormalModes modes) {
        boolean atRest = hessian.fmax() <= options.fmax() * (1 + 1e-9);
        var result = Result.of(atRest ? Outcome.DONE : Outcome.NOT_CONVERGED, verdict(options, hessian, modes))
                .scalar("zero-point-energy", "Zero-point energy", modes.zeroPointEnergy(), "eV")
                .scalar("energy", "Energy at rest", hessian.energy(), "eV")
                .scalar("fmax", "Largest force", hessian.fmax(), "eV/A")
                .scalar("imaginary", "Imaginary modes", vibrating(modes, -NOISE), "")
                .scalar("asymmetry", "Asymmetry of the Hessian", hessian.asymmetry(), "eV/A^2");
        var all = new ArrayList<double[]>();
        for (int k = 0; k < modes.count(); k++) {
            all.add(modes.displacements(k));
        }
        return result.with(new Modes("modes", "Normal modes", modes.structure(), modes.wavenumbers(), all))
                .with(Spectrum.of(modes.wavenumbers(), options.width())).with(table(modes));
    }

    private static String verdict(VibrationOptions options, Hessian hessian, NormalModes modes) {
        int down = vibrating(modes, -NOISE);
        var w = modes.wavenumbers();
        var text = String.format(Locale.ROOT, "%d mode%s up to %.1f 1/cm, zero-point energy %.4f eV; %s.", w.length,
                w.length == 1 ? "" : "s",
                w.length == 0 ? 0 : w[w.length - 1], modes.zeroPointEnergy(), down == 0 ? "no imaginary mode"
                        : down == 1 ? String.format(Locale.ROOT,
                        "one imaginary mode (%.1fi 1/cm): a saddle of first order", -w[0])
                                : down + " imaginary modes: not a minimum");
        return hessian.fmax() <= options.fmax() * (1 + 1e-9) ? text : String.format(Locale.ROOT,
                "The atoms are not at rest: largest "
                + "force %.3g eV/A, more than %s eV/A; relax them first. %s", hessian.fmax(), options.fmax(), text);
    }

    /** How many modes that are not rigid motions are imaginary beyond a limit. */
    private static int vibrating(NormalModes modes, double limit) {
        var w = modes.wavenumbers();
        int n = 0;
        for (int k = 0; k < w.length; k++) {
            n += w[k] < limit && !modes.isRigid(k) ? 1 : 0;
        }
        return n;
    }

    private static Table table(NormalModes modes) {
        var w = modes.wavenumbers();
        var e = modes.energies();
        var kinds = new String[w.length];
        for (int k = 0; k < w.length; k++) {
            kinds[k] = modes.isRigid(k) ? "translation or rotation" : w[k] < -NOISE ? "imaginary" : "vibration";
        }
        return new Table("mode-table", "Modes", List.of(new WordColumn("Kind", kinds)), List.of(
                new Column("Wavenumber", "1/cm", w), new Column("Quantum", "meV", Arrays.stream(e).map(x -> 1000 * x)
                .toArray()), new Column("Frequency", "THz", Arrays.stream(e).map(x -> x * THZ).toArray())));
    }

    private static Result heat(VibrationOptions options, Hessian hessian, NormalModes modes, Result result) {
        var structure = hessian.structure();
        boolean free = !structure.periodicity().any() && hessian.dimension() == 3 * structure.count();
        if (options.gas() == Gas.NONE) {
            return result;
        }
        boolean gas = options.gas() == Gas.IDEAL_GAS || options.gas() == Gas.AUTO && free;
        if (!gas) {
            var counted = counted(modes, modes.count(), options.slowest());
            return HeatTables.add(left(result, modes.count() - counted.length, options.slowest()),
                    new HarmonicThermo(counted, hessian.energy()), options.temperatureList());
        }
        if (!free) {
            throw new SimulationException("an ideal gas needs a molecule without periodic "
                    + "directions and " + "fixed atoms: choose harmonic heat");
        }
        var found = Rotor.of(structure);
        var rotor = found.withSymmetryNumber(options.symmetryNumber().orElse(found.symmetryNumber()));
        int vibrations = 3 * structure.count() - 3 - rotor.shape().axes();
        var counted = counted(modes, vibrations, options.slowest());
        var thermo = new IdealGasThermo(new HarmonicThermo(counted, hessian.energy()), rotor, options.spin());
        var said = result.with(new Message("molecule", "Molecule", String.format(Locale.ROOT,
                "%s, symmetry number %d%s, mass %.4f amu, moments of inertia %.4f, %.4f, %.4f amu A^2, spin %s, "
                + "pressure %s Pa.",
                rotor.shape().name().charAt(0) + rotor.shape().name().substring(1).toLowerCase(Locale.ROOT),
                rotor.symmetryNumber(),
                options.symmetryNumber().isPresent() ? " (given)" : " (found)", rotor.mass(), rotor.moments()[0],
                rotor.moments()[1], rotor.moments()[2], options.spin(), options.pressure())));
        return HeatTables.add(left(said, vibrations - counted.length, options.slowest()), thermo,
                options.temperatureList(), options.pressure());
    }

    /** The quanta of the fastest modes, those too slow left out, eV. */
    private static double[] counted(NormalModes modes, int fastest, double slowest) {
        var e = modes.energies();
        return Arrays.stream(e, Math.max(0, e.length - fastest), e.length)
                .filter(x -> x > slowest * NormalModes.WAVENUMBER && x > 0).toArray();
    }

    private static Result left(Result result, int count, double slowest) {
        return count == 0 ? result : result.with(new Message("left-out", "Left out of the thermochemistry", count
                + (count == 1 ? " mode is" : " modes are") + " imaginary or slower than " + slowest
                + " 1/cm and not counted."));
    }
}
