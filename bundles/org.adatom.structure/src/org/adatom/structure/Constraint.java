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
