/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.adatom.analysis.Progress;
import org.adatom.analysis.ResultItem.Modes;
import org.adatom.analysis.RunContext;
import org.adatom.potential.Potential;
import org.adatom.simulation.SimulationException;
import org.adatom.simulation.vibration.FiniteDifferences;
import org.adatom.simulation.vibration.NormalModes;
import org.adatom.structure.Structure;

/**
 * Whether a place is a saddle of the first order: it has one imaginary mode.
 *
 * @param sentence what was found, for a person
 * @param imaginary how many imaginary modes there are; -1 when it could not be found
 * @param modes the modes, if they were found
 */
public record SaddleCheck(String sentence, int imaginary, Optional<Modes> modes) {
    /** Slower imaginary modes may be noise, 1/cm. */
    private static final double NOISE = 15;
    private static final int MOST_COORDINATES = 1_200;

    /** {@return whether there is exactly one imaginary mode, or it was not looked for} */
    public boolean isFine() {
        return imaginary == 1 || imaginary < 0;
    }

    /** {@return what is said where nothing was asked} */
    public static SaddleCheck none() {
        return new SaddleCheck("", -1, Optional.empty());
    }

    /**
     * {@return what the second derivatives at a place say}
     *
     * @param place the presumed saddle
     * @param potential the potential
     * @param context is told about progress
     * @param done how far the run is before
     */
    public static SaddleCheck of(Structure place, Potential potential, RunContext context, double done) {
        int free = 0;
        for (boolean f : place.fixed()) {
            free += f ? 0 : 3;
        }
        if (free > MOST_COORDINATES) {
            return new SaddleCheck("It was not verified by vibrations: " + free + " coordinates would take " + 2 * free
                    + " evaluations; fix atoms that hardly move.", -1, Optional.empty());
        }
        context.progress(done, Progress.note("verifying the saddle by vibrations: " + 2 * free + " evaluations"));
        try {
            var rule = new FiniteDifferences(FiniteDifferences.USUAL_DISPLACEMENT, 2, context.threads());
            var hessian = rule.hessian(place, potential, (now, total) -> context.progress(done + (1 - done) * now / total));
            return of(place, hessian.modes());
        } catch (SimulationException e) {
            return new SaddleCheck("It was not verified by vibrations: " + e.getMessage() + ".", -1, Optional.empty());
        }
    }

    private static SaddleCheck of(Structure place, NormalModes found) {
        int imaginary = found.imaginary(NOISE);
        var displacements = new ArrayList<double[]>();
        for (int k = 0; k < found.count(); k++) {
            displacements.add(found.displacements(k));
        }
        double[] all = found.wavenumbers();
        var words = switch (imaginary) {
            case 0 -> "Vibrations: no imaginary mode, so it is not a saddle.";
            case 1 -> String.format(Locale.ROOT, "Vibrations: one imaginary mode (%.0fi 1/cm), a saddle of the first order.", -all[0]);
            default -> String.format(Locale.ROOT, "Vibrations: %d imaginary modes (%.0fi, %.0fi 1/cm ...), so it is not a saddle of the "
                    + "first order.", imaginary, -all[0], -all[1]).replace(imaginary == 2 ? " ...)" : "\0", ")");
        };
        return new SaddleCheck(words, imaginary,
                Optional.of(new Modes("modes", "Vibrations at the saddle", place, all, List.copyOf(displacements))));
    }
}
