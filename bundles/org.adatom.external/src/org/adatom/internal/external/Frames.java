/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.external;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.adatom.external.ExternalCode.Frame;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.geometry.Vectors;

/** Lays atoms so that a code accepts them. */
public final class Frames {
    private Frames() {
    }

    /**
     * {@return the atoms as they are, in a box along the directions that have no cell vector}
     *
     * @param first the first atoms; they decide on the box once for all
     * @param margin between the atoms and each side of the box, A
     */
    public static Frame boxed(Structure first, double margin) {
        var lattice = first.lattice();
        if (lattice.has(0) && lattice.has(1) && lattice.has(2) || first.count() == 0) {
            return Frame.SAME;
        }
        var directions = lattice.completed();
        var box = new double[9];
        var shift = new double[3];
        for (int k = 0; k < 3; k++) {
            if (!lattice.has(k)) {
                double[] unit = directions.vector(k);
                double low = Double.POSITIVE_INFINITY;
                double high = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < first.count(); i++) {
                    double along = Vectors.dot(unit, first.position(i));
                    low = Math.min(low, along);
                    high = Math.max(high, along);
                }
                double length = Math.ceil(high - low + 2 * margin);
                double move = (length - low - high) / 2;
                for (int a = 0; a < 3; a++) {
                    box[3 * k + a] = length * unit[a];
                    shift[a] += move * unit[a];
                }
            }
        }
        return new Frame(Frame.SAME.axes(), box, Frame.SAME.order(), shift, new int[0]);
    }

    /**
     * {@return axes in which the first repeating cell vector lies along x and the next in the plane of x and y} Vectors that do
     * not repeat come last and stand at right angles to the others.
     *
     * @param first the atoms; they decide on the length of a box along directions that do not repeat
     * @param lattice the cell of the moment
     */
    public static Frame triangular(Structure first, Lattice lattice) {
        var repeats = first.periodicity();
        var order = order(repeats);
        var axes = new double[9];
        var box = new double[9];
        var directions = lattice.completed();
        for (int k = 0; k < 3; k++) {
            double[] v = directions.vector(order[k]);
            for (int earlier = 0; earlier < k; earlier++) {
                double along = axes[3 * earlier] * v[0] + axes[3 * earlier + 1] * v[1] + axes[3 * earlier + 2] * v[2];
                for (int a = 0; a < 3; a++) {
                    v[a] -= along * axes[3 * earlier + a];
                }
            }
            double length = Vectors.norm(v);
            for (int a = 0; a < 3; a++) {
                axes[3 * k + a] = v[a] / length;
            }
        }
        for (int k = 0; k < 3; k++) {
            if (!repeats.along(order[k])) {
                double length = extent(first, axes, k) + 20;
                for (int a = 0; a < 3; a++) {
                    box[3 * order[k] + a] = length * axes[3 * k + a];
                }
            }
        }
        return new Frame(axes, box, order, new double[3], new int[0]);
    }

    /** {@return the atoms grouped by element, in the order in which the elements first occur} */
    public static int[] grouped(Structure structure) {
        var numbers = structure.numbers();
        var kinds = Arrays.stream(numbers).distinct().toArray();
        return Arrays.stream(kinds).flatMap(z -> IntStream.range(0, numbers.length).filter(i -> numbers[i] == z)).toArray();
    }

    private static int[] order(Periodicity repeats) {
        var out = new int[3];
        int next = 0;
        for (int k = 0; k < 3; k++) {
            if (repeats.along(k)) {
                out[next++] = k;
            }
        }
        for (int k = 0; k < 3; k++) {
            if (!repeats.along(k)) {
                out[next++] = k;
            }
        }
        return out;
    }

    private static double extent(Structure structure, double[] axes, int axis) {
        double low = 0;
        double high = 0;
        for (int i = 0; i < structure.count(); i++) {
            double along = axes[3 * axis] * structure.x(i) + axes[3 * axis + 1] * structure.y(i)
                    + axes[3 * axis + 2] * structure.z(i);
            low = i == 0 ? along : Math.min(low, along);
            high = i == 0 ? along : Math.max(high, along);
        }
        return high - low;
    }

    /** {@return the atoms as the code sees them, in the code's cell} */
    public static Structure seen(Structure structure, Frame frame) {
        var cell = new double[9];
        var positions = structure.positions();
        for (int k = 0; k < 3; k++) {
            int row = frame.order()[k];
            double[] v = {frame.box()[3 * row], frame.box()[3 * row + 1], frame.box()[3 * row + 2]};
            put(cell, 3 * k, frame.axes(), v[0] == 0 && v[1] == 0 && v[2] == 0 ? structure.lattice().vector(row) : v);
        }
        for (int i = 0; i < positions.length; i += 3) {
            put(positions, i, frame.axes(), new double[] {positions[i] + frame.shift()[0], positions[i + 1] + frame.shift()[1],
                    positions[i + 2] + frame.shift()[2]});
        }
        var repeats = structure.periodicity();
        int[] o = frame.order();
        var turned = structure.withPositions(positions).withLattice(Lattice.of(cell),
                new Periodicity(repeats.along(o[0]), repeats.along(o[1]), repeats.along(o[2])));
        return frame.atoms().length == 0 ? turned : turned.select(frame.atoms());
    }

    private static void put(double[] target, int at, double[] axes, double[] v) {
        for (int a = 0; a < 3; a++) {
            target[at + a] = axes[3 * a] * v[0] + axes[3 * a + 1] * v[1] + axes[3 * a + 2] * v[2];
        }
    }
}
