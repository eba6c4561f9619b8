/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.Structure;

/** Turns the chosen atoms, or all of them. */
public final class RotateEdit implements StructureEdit<RotateEdit.Options> {

    /** An axis of space. */
    public enum Axis {
        /** x. */
        X,
        /** y. */
        Y,
        /** z. */
        Z
    }

    /** A point that stays. */
    public enum Pivot {
        /** The middle of the atoms that turn. */
        CENTRE,
        /** The origin. */
        ORIGIN
    }

    /**
     * The turn.
     *
     * @param angle degrees, counter-clockwise seen against the axis
     * @param axis the axis
     * @param pivot the point that stays
     * @param cell whether the cell turns too, where no atoms are chosen
     */
    public record Options(
            @Parameter(label = "Angle", unit = "degrees", initial = "90", min = -360, max = 360) double angle,
            @Parameter(label = "About", initial = "z") Axis axis,
            @Parameter(label = "Point that stays", initial = "centre") Pivot pivot,
            @Parameter(label = "Turn the cell too", initial = "false",
                    help = "Only when no atoms are chosen: chosen atoms turn alone.") boolean cell) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Structure apply(Structure structure, int[] chosen, Options options) {
        double[] axis = new double[3];
        axis[options.axis().ordinal()] = 1;
        if (chosen.length == 0) {
            return Placement.rotate(structure, axis, options.angle(), pivot(structure, options), options.cell());
        }
        var part = structure.select(chosen);
        var turned = Placement.rotate(part, axis, options.angle(), pivot(part, options), false);
        var positions = structure.positions();
        for (int k = 0; k < chosen.length; k++) {
            System.arraycopy(turned.position(k), 0, positions, 3 * chosen[k], 3);
        }
        return structure.withPositions(positions);
    }

    private static double[] pivot(Structure s, Options options) {
        var out = new double[3];
        if (options.pivot() == Pivot.CENTRE) {
            for (int i = 0; i < s.count(); i++) {
                out[0] += s.x(i) / s.count();
                out[1] += s.y(i) / s.count();
                out[2] += s.z(i) / s.count();
            }
        }
        return out;
    }
}
