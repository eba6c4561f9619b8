/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a relaxation or a simulation must keep. Indices are those of the structure that carries the constraint; arrays given
 * are taken over and shared, not to be written to.
 */
public sealed interface Constraint {

    /** {@return the atoms concerned} */
    int[] atoms();

    /**
     * {@return this constraint for a structure whose atoms were chosen or reordered; empty when an atom it cannot do without
     *         is gone}
     *
     * @param newIndex [old count], the new index of each atom, -1 for one that is gone
     */
    Optional<Constraint> remap(int[] newIndex);

    /** Atoms that stay where they are. @param atoms their indices */
    record FixedAtoms(int[] atoms) implements Constraint {
        @Override
        public Optional<Constraint> remap(int[] newIndex) {
            var kept = Constraint.surviving(atoms, newIndex);
            return kept.length == 0 ? Optional.empty() : Optional.of(new FixedAtoms(kept));
        }

        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof FixedAtoms(var a) && Arrays.equals(a, atoms);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(atoms);
        }
    }

    /**
     * Atoms that move along a line only.
     *
     * @param atoms their indices
     * @param direction [3], any length but zero
     */
    record FixedLine(int[] atoms, double[] direction) implements Constraint {
        /** @throws StructureException when the direction is zero or not finite */
        public FixedLine {
            Constraint.requireDirection(direction);
        }

        @Override
        public Optional<Constraint> remap(int[] newIndex) {
            var kept = Constraint.surviving(atoms, newIndex);
            return kept.length == 0 ? Optional.empty() : Optional.of(new FixedLine(kept, direction));
        }

        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof FixedLine(var a, var d) && Arrays.equals(a, atoms) && Arrays.equals(d, direction);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(atoms);
        }
    }

    /**
     * Atoms that move in a plane only.
     *
     * @param atoms their indices
     * @param normal [3], the normal of the plane, any length but zero
     */
    record FixedPlane(int[] atoms, double[] normal) implements Constraint {
        /** @throws StructureException when the normal is zero or not finite */
        public FixedPlane {
            Constraint.requireDirection(normal);
        }

        @Override
        public Optional<Constraint> remap(int[] newIndex) {
            var kept = Constraint.surviving(atoms, newIndex);
            return kept.length == 0 ? Optional.empty() : Optional.of(new FixedPlane(kept, normal));
        }

        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof FixedPlane(var a, var n) && Arrays.equals(a, atoms) && Arrays.equals(n, normal);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(atoms);
        }
    }

    /**
     * Two atoms that keep their distance (under the minimum image convention).
     *
     * @param first index of one atom
     * @param second index of the other
     * @param length the distance, A; NaN keeps the distance they have when a run starts
     */
    record FixedBondLength(int first, int second, double length) implements Constraint {
        @Override
        public int[] atoms() {
            return new int[] {first, second};
        }

        @Override
        public Optional<Constraint> remap(int[] newIndex) {
            return newIndex[first] < 0 || newIndex[second] < 0 ? Optional.empty()
                    : Optional.of(new FixedBondLength(newIndex[first], newIndex[second], length));
        }
    }

    /** Atoms that move and turn together as one body. @param atoms their indices */
    record RigidGroup(int[] atoms) implements Constraint {
        @Override
        public Optional<Constraint> remap(int[] newIndex) {
            var kept = Constraint.surviving(atoms, newIndex);
            return kept.length < 2 ? Optional.empty() : Optional.of(new RigidGroup(kept));
        }

        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof RigidGroup(var a) && Arrays.equals(a, atoms);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(atoms);
        }
    }

    /**
     * A spring that pulls back what went too far (Hookean of ASE): an atom further than the threshold from another one or from a
     * point, or on the side of a plane that its normal points to. It adds to energy, forces and stress.
     *
     * @param atoms one atom, or two that are tied together
     * @param anchor for one atom: a point, [3], A, or a plane A x + B y + C z + D = 0 as its four numbers; empty for two atoms
     * @param stiffness eV/A^2, at least 0
     * @param threshold A, where it begins to pull; without meaning for a plane
     */
    record Hookean(int[] atoms, double[] anchor, double stiffness, double threshold) implements Constraint {
        /** @throws StructureException when there are not one atom and a point or a plane, or two atoms, or numbers are out of range */
        public Hookean {
            boolean fits = atoms.length == 2 && anchor.length == 0 || atoms.length == 1 && (anchor.length == 3 || anchor.length == 4);
            if (!fits || !(stiffness >= 0) || !(threshold >= 0)) {
                throw new StructureException("a spring ties two atoms, or one atom to a point (3 numbers) or a plane (4 numbers), with a "
                        + "stiffness and a threshold of at least 0, not " + atoms.length + " atoms, " + anchor.length + " numbers, "
                        + stiffness + " eV/A^2 and " + threshold + " A");
            }
            if (anchor.length == 4) {
                Constraint.requireDirection(Arrays.copyOf(anchor, 3));
            }
        }

        /** {@return whether it ties an atom to a point} */
        public boolean isPoint() {
            return anchor.length == 3;
        }

        /** {@return whether it keeps an atom on one side of a plane} */
        public boolean isPlane() {
            return anchor.length == 4;
        }

        @Override
        public Optional<Constraint> remap(int[] newIndex) {
            var kept = Constraint.surviving(atoms, newIndex);
            return kept.length < atoms.length ? Optional.empty() : Optional.of(new Hookean(kept, anchor, stiffness, threshold));
        }

        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Hookean(var a, var p, var k, var t) && Arrays.equals(a, atoms) && Arrays.equals(p, anchor)
                    && k == stiffness && t == threshold;
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(atoms) + Arrays.hashCode(anchor);
        }
    }

    private static int[] surviving(int[] atoms, int[] newIndex) {
        return Arrays.stream(atoms).map(i -> newIndex[i]).filter(i -> i >= 0).toArray();
    }

    private static void requireDirection(double[] v) {
        double l = v.length == 3 ? Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]) : Double.NaN;
        if (!(l > 0) || Double.isInfinite(l)) {
            throw new StructureException("a direction needs three finite numbers that are not all zero, not "
                    + Arrays.toString(v));
        }
    }
}
