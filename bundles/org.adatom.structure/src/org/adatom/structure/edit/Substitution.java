/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.adatom.structure.Element;
import org.adatom.structure.NeighbourList;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;

/** Changes, removes and displaces atoms. What depends on chance is fixed by a seed (generator: {@link Random}). */
public final class Substitution {

    private Substitution() {
    }

    /**
     * {@return the structure with other elements at the given atoms} @throws StructureException when one is not there
     */
    public static Structure setElement(Structure structure, Element element, int... atoms) {
        requireAtoms(structure, atoms);
        int[] numbers = structure.numbers();
        for (int i : atoms) {
            numbers[i] = element.number();
        }
        return structure.withNumbers(numbers);
    }

    /** {@return the structure without the given atoms} @throws StructureException when one is not there */
    public static Structure delete(Structure structure, int... atoms) {
        requireAtoms(structure, atoms);
        var gone = new boolean[structure.count()];
        for (int i : atoms) {
            gone[i] = true;
        }
        return structure.without(gone);
    }

    /**
     * {@return the structure with exactly so many atoms of one element, chosen at random, replaced by another}
     *
     * @param count how many, 0 to the number of atoms of that element
     * @throws StructureException when there are not so many
     */
    public static Structure random(Structure structure, Element from, Element to, int count, long seed) {
        int[] sites = IntStream.range(0, structure.count()).filter(i -> structure.element(i) == from).toArray();
        return setElement(structure, to, choose(sites, count, from, seed));
    }

    /**
     * {@return the structure with exactly so many atoms of one element, chosen at random, removed} see {@link #random}
     */
    public static Structure vacancies(Structure structure, Element of, int count, long seed) {
        int[] sites = IntStream.range(0, structure.count()).filter(i -> structure.element(i) == of).toArray();
        return delete(structure, choose(sites, count, of, seed));
    }

    private static int[] choose(int[] sites, int count, Element element, long seed) {
        if (count < 0 || count > sites.length) {
            throw new StructureException(count + " atoms of " + element.symbol()
                    + " are to be replaced, where the structure has " + sites.length + ": use 0 to " + sites.length);
        }
        var random = new Random(seed);
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(sites.length - i);
            int s = sites[i];
            sites[i] = sites[j];
            sites[j] = s;
        }
        return Arrays.copyOf(sites, count);
    }

    /**
     * {@return the structure with every coordinate of every atom that is not fixed displaced by a normal deviate}
     *
     * @param deviation standard deviation, A, not negative
     */
    public static Structure rattle(Structure structure, double deviation, long seed) {
        if (!(deviation >= 0) || Double.isInfinite(deviation)) {
            throw new StructureException("the standard deviation is " + deviation + " A: it must be zero or more");
        }
        var random = new Random(seed);
        boolean[] fixed = structure.fixed();
        double[] p = structure.positions();
        for (int i = 0; i < p.length; i++) {
            double d = deviation * random.nextGaussian();
            p[i] += fixed[i / 3] ? 0 : d;
        }
        return structure.withPositions(p);
    }

    /**
     * {@return the structure without atoms that lie within a tolerance, periodic images too, of an atom earlier in
     * order that stays}
     *
     * @param tolerance A, positive
     */
    public static Structure mergeOverlapping(Structure structure, double tolerance) {
        if (!(tolerance > 0) || Double.isInfinite(tolerance)) {
            throw new StructureException("the tolerance is " + tolerance + " A: it must be positive");
        }
        var gone = new boolean[structure.count()];
        var list = NeighbourList.of(structure, tolerance, NeighbourList.Kind.FULL);
        for (int i = 0; i < structure.count(); i++) {
            if (!gone[i]) {
                list.forEachNeighbour(i, (a, b, dx, dy, dz, r2) -> gone[b] |= b > a);
            }
        }
        return structure.without(gone);
    }

    private static void requireAtoms(Structure structure, int... atoms) {
        for (int i : atoms) {
            if (i < 0 || i >= structure.count()) {
                throw new StructureException("there is no atom " + i + ": the structure has atoms 0 to "
                        + (structure.count() - 1));
            }
        }
    }
}
