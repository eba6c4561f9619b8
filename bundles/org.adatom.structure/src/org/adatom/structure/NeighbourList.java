/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure;

import java.util.Arrays;
import org.adatom.numerics.Parallel;

/**
 * The pairs of atoms within a cut-off, any cell, periodic along each vector or not; several images of an atom where the
 * cut-off exceeds the cell, atoms outside the cell where they are.
 * <p>
 * Atoms and those of their periodic images that the cut-off reaches form one sequence, sorted by cell, the <em>images</em>:
 * {@link #owner}{@code [e]} is the atom of image e, {@link #shift} the lattice vectors between them, {@link #positions} where
 * it is. Rows 0..n-1 belong to the images {@link #home}, the atoms themselves, in the same order; the neighbours of row r are
 * the images {@link #neighbours}{@code [offsets[r]..offsets[r+1]-1]}. So a sum over pairs needs no lattice: it reads positions of
 * images, adds forces to images, and {@link #owner} says where they belong. The order depends on the input alone, not on the
 * number of threads. The arrays are the list's own: read only, valid until the next {@link #update}.
 * <p>
 * With a skin the list holds the pairs up to cutoff + skin and stays valid until an atom has moved by half the skin (L. Verlet,
 * Phys. Rev. 159, 98, 1967, doi 10.1103/PhysRev.159.98). Time and memory grow linearly with the number of atoms. An infinite
 * skin, for clusters without periodicity, holds every pair and stays valid for good: for few atoms that is the fastest.
 */
public final class NeighbourList {
    /** Atoms to a part of the parallel search. */
    private static final int GRAIN = 2000;

    /** From here on the parts' buffers are not kept: two copies of all pairs would be much memory. */
    private static final int MANY = 200_000;
    private static final int[] NOTHING = {};

    /** Which pairs a list holds. */
    public enum Kind {
        /** Every pair once, in the row of one of the two. */
        HALF,
        /** Every pair twice, in the rows of both. */
        FULL
    }

    /** Receives pairs. */
    @FunctionalInterface
    public interface PairVisitor {
        /**
         * Takes a pair.
         *
         * @param i an atom
         * @param j the other atom; may be {@code i} for an image of itself
         * @param dx from i to the image of j, A
         * @param dy from i to the image of j, A
         * @param dz from i to the image of j, A
         * @param r2 squared distance, A^2
         */
        void pair(int i, int j, double dx, double dy, double dz, double r2);
    }

    private final double cutoff;
    private final double skin;
    private final Kind kind;
    private Lattice lattice = Lattice.NONE;
    private Lattice builtLattice = Lattice.NONE;
    private Periodicity periodicity = Periodicity.NONE;
    private double[] built = {};
    private double[] images = {};
    private int[] owner = {};
    private int[] shift = {};
    private int[] home = {};
    private int[] offsets = {0};
    private int[] neighbours = {};
    private int[] rowOf = {};
    private int[][] buffers = {};
    private int size;
    private boolean valid;

    /**
     * Makes an empty list.
     *
     * @param cutoff largest distance, A, above 0
     * @param skin extra distance, A, 0 or more, that lets the list be reused
     * @param kind which pairs it holds
     * @throws StructureException when cutoff or skin is not such a number
     */
    public NeighbourList(double cutoff, double skin, Kind kind) {
        if (!(cutoff > 0) || !(skin >= 0) || !(cutoff + skin < 1e9 || skin == Double.POSITIVE_INFINITY)) {
            throw new StructureException("a neighbour list needs a cut-off above 0 A and a skin of 0 A or more, not " + cutoff
                    + " and " + skin);
        }
        this.cutoff = cutoff;
        this.skin = skin;
        this.kind = kind;
    }

    /**
     * {@return the full list of a structure, without skin}
     *
     * @param cutoff largest distance, A
     * @throws StructureException as {@link #update}
     */
    public static NeighbourList of(Structure structure, double cutoff) {
        return of(structure, cutoff, Kind.FULL);
    }

    /**
     * {@return the list of a structure, without skin}
     *
     * @param cutoff largest distance, A
     * @throws StructureException as {@link #update}
     */
    public static NeighbourList of(Structure structure, double cutoff, Kind kind) {
        var list = new NeighbourList(cutoff, 0, kind);
        list.update(structure.positions(), structure.lattice(), structure.periodicity());
        return list;
    }

    /**
     * Brings the list to the given positions; searches for pairs again only when the number of atoms changed, or the cell or an
     * atom moved by more than half the skin.
     *
     * @param positions [n][3], A, row-major; read only
     * @param cell the lattice
     * @param pbc along which vectors it repeats
     * @return whether it searched
     * @throws StructureException when a position is not finite, the periodic cell has no volume, or there would be more pairs
     *         or images than the memory of a usual machine holds; the list is unusable until an update succeeds
     */
    public boolean update(double[] positions, Lattice cell, Periodicity pbc) {
        boolean search = !(valid && positions.length == built.length && pbc.equals(periodicity)
                && (cell.equals(builtLattice) ? near(positions) : nearInCell(positions, cell)));
        if (search) {
            valid = false;
            search(positions, cell, pbc);
            valid = true;
        } else {
            lattice = cell;
            move(positions);
        }
        return search;
    }

    /** Makes the next {@link #update} search, whatever moved: the order of the pairs then depends on its input alone. */
    public void forget() {
        valid = false;
    }

    /** Whether no atom moved by more than half the skin; false for what is not a number. */
    private boolean near(double[] p) {
        double limit = Math.min(skin * skin / 4, Double.MAX_VALUE);
        double most = 0;
        for (int i = 0; i < p.length; i += 3) {
            double dx = p[i] - built[i];
            double dy = p[i + 1] - built[i + 1];
            double dz = p[i + 2] - built[i + 2];
            double d2 = dx * dx + dy * dy + dz * dz;
            if (!(d2 <= limit)) {
                return false;
            }
            most = Math.max(most, d2);
        }
        return most <= limit;
    }

    /**
     * Whether the pairs hold in a cell that was strained a little: a pair outside cut-off and skin shrinks at most by the strain
     * and by what its atoms moved beside it.
     */
    private boolean nearInCell(double[] p, Lattice cell) {
        if (!builtLattice.isComplete() || !cell.isComplete()) {
            return false;
        }
        double[] f = Lattice.of(builtLattice.inverse()).transformed(cell.rows()).rows();
        double strain = 0;
        for (int k = 0; k < 9; k++) {
            double e = f[k] - (k % 4 == 0 ? 1 : 0);
            strain += e * e;
        }
        double limit = ((1 - Math.sqrt(strain)) * (cutoff + skin) - cutoff) / 2;
        if (!(limit > 0)) {
            return false;
        }
        for (int i = 0; i < p.length; i += 3) {
            double bx = built[i];
            double by = built[i + 1];
            double bz = built[i + 2];
            double dx = p[i] - (bx * f[0] + by * f[3] + bz * f[6]);
            double dy = p[i + 1] - (bx * f[1] + by * f[4] + bz * f[7]);
            double dz = p[i + 2] - (bx * f[2] + by * f[5] + bz * f[8]);
            if (!(dx * dx + dy * dy + dz * dz <= limit * limit)) {
                return false;
            }
        }
        return true;
    }

    private void search(double[] positions, Lattice cell, Periodicity pbc) {
        for (int i = 0; i < positions.length; i++) {
            if (!Double.isFinite(positions[i])) {
                throw new StructureException("atom " + i / 3 + " has " + "xyz".charAt(i % 3) + " = " + positions[i]
                        + ": every coordinate must be a finite number");
            }
        }
        int n = positions.length / 3;
        var grid = new ImageGrid(positions, cell, pbc, cutoff + skin);
        lattice = cell;
        builtLattice = cell;
        periodicity = pbc;
        built = positions.clone();
        owner = grid.owner;
        shift = grid.shift;
        home = grid.home;
        images = new double[3 * owner.length];
        move(positions);
        rowOf = new int[n];
        for (int r = 0; r < n; r++) {
            rowOf[owner[home[r]]] = r;
        }
        findPairs(new PairSearch(grid, kind == Kind.HALF, cutoff + skin, images), n);
    }

    private void findPairs(PairSearch search, int n) {
        int parts = Math.clamp(n / GRAIN, 1, Parallel.processors());
        offsets = new int[n + 1];
        if (buffers.length < parts) {
            buffers = new int[parts][0];
        }
        var found = new PairSearch.Found[parts];
        int expected = size > 0 ? size + size / 16 : 40 * Math.min(n, 1_000_000);
        Parallel.blocks(n, parts, (part, from, to) -> {
            int[] buffer = buffers[part].length > 0 ? buffers[part] : new int[Math.max(64, expected / parts)];
            found[part] = search.find(from, to, offsets, buffer);
        });
        long total = 0;
        for (int p = 0; p < parts; p++) {
            total += found[p].length();
        }
        if (total > PairSearch.MOST_PAIRS) {
            throw search.tooMany();
        }
        for (int r = 0; r < n; r++) {
            offsets[r + 1] += offsets[r];
        }
        if (parts == 1) {
            neighbours = found[0].neighbours();
            buffers[0] = neighbours;
            return;
        }
        if (neighbours.length < total) {
            neighbours = new int[(int) (total + total / 16)];
        }
        int at = 0;
        for (int p = 0; p < parts; p++) {
            buffers[p] = found[p].neighbours();
            System.arraycopy(buffers[p], 0, neighbours, at, found[p].length());
            at += found[p].length();
            buffers[p] = n > MANY ? NOTHING : buffers[p];
        }
        size = at;
    }

    /** Puts the images to the positions of their atoms. */
    private void move(double[] p) {
        double[] m = lattice.rows();
        Parallel.blocks(owner.length, owner.length < 50_000 ? 1 : Parallel.processors(), (part, from, to) -> {
            for (int e = from; e < to; e++) {
                int a = 3 * owner[e];
                int sx = shift[3 * e];
                int sy = shift[3 * e + 1];
                int sz = shift[3 * e + 2];
                images[3 * e] = p[a] + (sx * m[0] + sy * m[3] + sz * m[6]);
                images[3 * e + 1] = p[a + 1] + (sx * m[1] + sy * m[4] + sz * m[7]);
                images[3 * e + 2] = p[a + 2] + (sx * m[2] + sy * m[5] + sz * m[8]);
            }
        });
    }

    /** {@return the largest distance, A} */
    public double cutoff() {
        return cutoff;
    }

    /** {@return the extra distance that the list holds pairs to, A} */
    public double skin() {
        return skin;
    }

    /** {@return which pairs the list holds} */
    public Kind kind() {
        return kind;
    }

    /** {@return the number of atoms, and of rows} */
    public int count() {
        return home.length;
    }

    /** {@return the number of entries in all rows, those of the skin too} */
    public int size() {
        return offsets[home.length];
    }

    /** {@return the number of images, the atoms themselves among them} */
    public int imageCount() {
        return owner.length;
    }

    /** {@return [n+1], where each row begins in {@link #neighbours}} */
    public int[] offsets() {
        return offsets;
    }

    /** {@return images, row after row; longer than {@link #size}, the rest means nothing} */
    public int[] neighbours() {
        return neighbours;
    }

    /** {@return [n], the image that is the atom of each row, ascending} */
    public int[] home() {
        return home;
    }

    /** {@return [images], the atom of each image} */
    public int[] owner() {
        return owner;
    }

    /** {@return [images][3], whole numbers of lattice vectors from the atom's given position to the image} */
    public int[] shift() {
        return shift;
    }

    /** {@return [images][3], A, where each image is} */
    public double[] positions() {
        return images;
    }

    /** Visits every pair within the cut-off, those of the skin left out, row by row. */
    public void forEachPair(PairVisitor visitor) {
        for (int r = 0; r < home.length; r++) {
            visit(r, visitor);
        }
    }

    /** Visits the pairs within the cut-off in the row of one atom: all its neighbours in a full list. */
    public void forEachNeighbour(int atom, PairVisitor visitor) {
        visit(rowOf[atom], visitor);
    }

    private void visit(int row, PairVisitor visitor) {
        int e = home[row];
        for (int k = offsets[row]; k < offsets[row + 1]; k++) {
            int j = neighbours[k];
            double dx = images[3 * j] - images[3 * e];
            double dy = images[3 * j + 1] - images[3 * e + 1];
            double dz = images[3 * j + 2] - images[3 * e + 2];
            double r2 = dx * dx + dy * dy + dz * dz;
            if (r2 <= cutoff * cutoff) {
                visitor.pair(owner[e], owner[j], dx, dy, dz, r2);
            }
        }
    }

    /** {@return the number of pairs within the cut-off in each atom's row, [n]: the coordination numbers in a full list} */
    public int[] coordination() {
        var out = new int[home.length];
        forEachPair((i, j, dx, dy, dz, r2) -> out[i]++);
        return out;
    }

    @Override
    public String toString() {
        return "neighbours within " + cutoff + " A: " + size() + " entries of " + count() + " atoms"
                + Arrays.toString(new boolean[] {periodicity.a(), periodicity.b(), periodicity.c()});
    }
}
