/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adatom.structure.Constraint;
import org.eclipse.jdt.annotation.Nullable;

/** Constraints as three truth values per atom, one for each of three axes along which it may move, and as words. */
final class Masks {
    private Masks() {
    }

    /**
     * {@return the constraints of a mask} All three axes held: fixed atoms; two held: a line along the third; one held: a plane.
     *
     * @param free [n][3], whether the atom may move along the axis
     * @param axes [3][3], the axes that a line follows
     * @param normals [3][3], the normals of the plane of the two other axes
     */
    static List<Constraint> constraints(boolean[] free, double[] axes, double[] normals) {
        int n = free.length / 3;
        var kinds = new int[8][n];
        var counts = new int[8];
        for (int i = 0; i < n; i++) {
            int kind = (free[3 * i] ? 1 : 0) + (free[3 * i + 1] ? 2 : 0) + (free[3 * i + 2] ? 4 : 0);
            kinds[kind][counts[kind]++] = i;
        }
        var all = new ArrayList<Constraint>();
        for (int kind = 0; kind < 7; kind++) {
            if (counts[kind] > 0) {
                var atoms = Arrays.copyOf(kinds[kind], counts[kind]);
                all.add(switch (kind) {
                    case 0 -> new Constraint.FixedAtoms(atoms);
                    case 1 -> new Constraint.FixedLine(atoms, Arrays.copyOfRange(axes, 0, 3));
                    case 2 -> new Constraint.FixedLine(atoms, Arrays.copyOfRange(axes, 3, 6));
                    case 4 -> new Constraint.FixedLine(atoms, Arrays.copyOfRange(axes, 6, 9));
                    case 6 -> new Constraint.FixedPlane(atoms, Arrays.copyOfRange(normals, 0, 3));
                    case 5 -> new Constraint.FixedPlane(atoms, Arrays.copyOfRange(normals, 3, 6));
                    default -> new Constraint.FixedPlane(atoms, Arrays.copyOfRange(normals, 6, 9));
                });
            }
        }
        return all;
    }

    /**
     * {@return the mask of constraints, [n][3]; null when one of them cannot be told this way}
     *
     * @param lenient whether those that cannot be told are left out instead
     * @param axes [3][3], the axes that a line may follow
     * @param normals [3][3], the normals of the plane of the two other axes
     */
    static boolean @Nullable [] mask(int atoms, List<Constraint> constraints, double[] axes, double[] normals,
            boolean lenient) {
        var free = new boolean[3 * atoms];
        Arrays.fill(free, true);
        for (var c : constraints) {
            int held;
            switch (c) {
                case Constraint.FixedAtoms f -> held = 7;
                case Constraint.FixedLine(var a, var direction) -> {
                    int axis = parallel(direction, axes);
                    held = axis < 0 ? -1 : 7 - (1 << axis);
                }
                case Constraint.FixedPlane(var a, var normal) -> {
                    int axis = parallel(normal, normals);
                    held = axis < 0 ? -1 : 1 << axis;
                }
                default -> held = -1;
            }
            if (held < 0 && lenient) {
                continue;
            }
            if (held < 0) {
                return null;
            }
            for (int i : c.atoms()) {
                for (int k = 0; k < 3; k++) {
                    free[3 * i + k] &= (held >> k & 1) == 0;
                }
            }
        }
        return free;
    }

    private static int parallel(double[] v, double[] rows) {
        for (int k = 0; k < 3; k++) {
            double x = rows[3 * k];
            double y = rows[3 * k + 1];
            double z = rows[3 * k + 2];
            double cx = v[1] * z - v[2] * y;
            double cy = v[2] * x - v[0] * z;
            double cz = v[0] * y - v[1] * x;
            double l = (v[0] * v[0] + v[1] * v[1] + v[2] * v[2]) * (x * x + y * y + z * z);
            if (l > 0 && cx * cx + cy * cy + cz * cz < 1e-20 * l) {
                return k;
            }
        }
        return -1;
    }

    /** {@return constraints in words, such as "fixed 0 1; line 0 0 1 : 4; bond 5 6 1.2"} */
    static String words(List<Constraint> constraints) {
        var text = new StringBuilder();
        for (var c : constraints) {
            text.append(text.isEmpty() ? "" : "; ");
            switch (c) {
                case Constraint.FixedAtoms f -> text.append("fixed");
                case Constraint.FixedLine l -> vector(text.append("line"), l.direction());
                case Constraint.FixedPlane p -> vector(text.append("plane"), p.normal());
                case Constraint.FixedBondLength b -> text.append("bond ").append(b.length()).append(" :");
                case Constraint.RigidGroup r -> text.append("rigid");
                case Constraint.Hookean h -> {
                    text.append("spring ").append(h.stiffness()).append(' ').append(h.threshold());
                    for (double v : h.anchor()) {
                        text.append(' ').append(v);
                    }
                    text.append(" :");
                }
            }
            for (int i : c.atoms()) {
                text.append(' ').append(i);
            }
        }
        return text.toString();
    }

    private static void vector(StringBuilder text, double[] v) {
        text.append(' ').append(v[0]).append(' ').append(v[1]).append(' ').append(v[2]).append(" :");
    }

    /** {@return the constraints that words tell} @throws IllegalArgumentException when they are not as {@link #words} has them */
    static List<Constraint> parse(String text) {
        var all = new ArrayList<Constraint>();
        for (var part : text.split(";")) {
            var words = part.trim().split("\\s+");
            int colon = Arrays.asList(words).indexOf(":");
            var numbers = Arrays.stream(words, 1, Math.max(colon, 1)).mapToDouble(Double::parseDouble).toArray();
            var atoms = Arrays.stream(words, Math.max(colon, 0) + 1, words.length).mapToInt(Integer::parseInt).toArray();
            all.add(switch (words[0] + numbers.length) {
                case "fixed0" -> new Constraint.FixedAtoms(atoms);
                case "line3" -> new Constraint.FixedLine(atoms, numbers);
                case "plane3" -> new Constraint.FixedPlane(atoms, numbers);
                case "rigid0" -> new Constraint.RigidGroup(atoms);
                case "spring2", "spring5", "spring6" -> new Constraint.Hookean(atoms, Arrays.copyOfRange(numbers, 2,
                        numbers.length), numbers[0], numbers[1]);
                case "bond1" -> {
                    if (atoms.length != 2) {
                        throw new IllegalArgumentException("a bond has " + atoms.length + " atoms");
                    }
                    yield new Constraint.FixedBondLength(atoms[0], atoms[1], numbers[0]);
                }
                default -> throw new IllegalArgumentException("'" + part.trim() + "' is no constraint");
            });
        }
        return all;
    }
}
