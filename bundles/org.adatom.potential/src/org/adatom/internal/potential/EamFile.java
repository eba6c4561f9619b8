/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.nio.file.Path;
import java.util.Arrays;
import org.adatom.structure.Element;

/**
 * The functions of a DYNAMO file: funcfl (one element, an effective charge for the pair energy), setfl (LAMMPS's eam/alloy) or
 * setfl with a density for each pair of elements (eam/fs). Which it is, the content says.
 */
public final class EamFile implements EamFunctions {
    /** Hartree times bohr as DYNAMO rounded them, eV A: the square of a charge at the distance of 1 A. */
    private static final double COULOMB = 27.2 * 0.529;

    private int[] elements = {};
    private double cutoff;
    private double dr;
    private double densityStep;
    private double[][] embedding = {};
    /** [atom][neighbour] the density at the atom. */
    private double[][][] density = {};
    private double[][][] pair = {};

    private EamFile() {
    }

    /**
     * {@return the functions of a file}
     *
     * @throws org.adatom.potential.PotentialException when it cannot be read, with the line
     */
    public static EamFile read(Path file) {
        var lines = new NumberLines(file);
        var out = new EamFile();
        if (isFuncfl(lines)) {
            out.readFuncfl(lines);
        } else {
            out.readSetfl(lines);
        }
        return out;
    }

    /** The second line of funcfl holds numbers, of setfl a comment; its third line five numbers. */
    private static boolean isFuncfl(NumberLines lines) {
        return lines.areNumbers(2, 3) && lines.areNumbers(3, 5);
    }

    /** How many values there are of functions of the density and of the distance. */
    private record Grid(int densities, int distances) {
    }

    private Grid grid(NumberLines lines) {
        int densities = lines.count("number of densities");
        densityStep = lines.positive("step of the density");
        int distances = lines.count("number of distances");
        dr = lines.positive("step of the distance");
        cutoff = lines.positive("cut-off");
        lines.nextLine();
        return new Grid(densities, distances);
    }

    private void readFuncfl(NumberLines lines) {
        lines.goTo(2);
        elements = new int[] {element(lines)};
        lines.nextLine();
        var grid = grid(lines);
        double[] f = lines.values(grid.densities, "embedding energy");
        double[] z = lines.values(grid.distances, "effective charge");
        double[] rho = lines.values(grid.distances, "density");
        for (int k = 0; k < z.length; k++) {
            z[k] *= COULOMB * z[k];
        }
        // LAMMPS leaves the last point out when it puts the functions of such a file on its own grid
        embedding = new double[][] {Arrays.copyOf(f, f.length - 1)};
        density = new double[][][] {{Arrays.copyOf(rho, rho.length - 1)}};
        pair = new double[][][] {{Arrays.copyOf(z, z.length - 1)}};
    }

    private void readSetfl(NumberLines lines) {
        lines.goTo(4);
        int n = lines.count("number of elements");
        String[] symbols = lines.words(n);
        lines.nextLine();
        var grid = grid(lines);
        elements = new int[n];
        embedding = new double[n][];
        density = new double[n][n][];
        pair = new double[n][n][];
        boolean byPair = false;
        for (int i = 0; i < n; i++) {
            // some published files have a wrong atomic number here: line 4 counts
            elements[i] = lines.element(symbols[i]);
            lines.count("atomic number of " + symbols[i]);
            lines.nextLine();
            embedding[i] = lines.values(grid.densities, "embedding energy of " + symbols[i]);
            double[] first = lines.values(grid.distances, "density of " + symbols[i]);
            byPair = n > 1 && (i == 0 ? !lines.atElement() : byPair);
            for (int j = 0; j < n; j++) {
                double[] values = j == 0 || !byPair ? first
                        : lines.values(grid.distances, "density of " + symbols[i] + " at " + symbols[j]);
                density[j][i] = values;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                pair[i][j] = lines.values(grid.distances, "pair energy of " + symbols[i] + " and " + symbols[j]);
                pair[j][i] = pair[i][j];
            }
        }
    }

    private static int element(NumberLines lines) {
        int z = lines.count("atomic number");
        if (z > Element.values().length) {
            throw lines.damaged(z + " is not an atomic number");
        }
        return z;
    }

    @Override
    public int[] elements() {
        return elements.clone();
    }

    @Override
    public EamTables tables(int[] numbers) {
        int n = numbers.length;
        var f = new double[n][];
        var rho = new double[n][n][];
        var phi = new double[n][n][];
        for (int i = 0; i < n; i++) {
            int a = index(numbers[i]);
            f[i] = embedding[a];
            for (int j = 0; j < n; j++) {
                int b = index(numbers[j]);
                rho[i][j] = density[a][b];
                phi[i][j] = pair[a][b];
            }
        }
        return new EamTables(cutoff, dr, densityStep, f, rho, phi);
    }

    private int index(int number) {
        for (int k = 0; k < elements.length; k++) {
            if (elements[k] == number) {
                return k;
            }
        }
        throw new IllegalArgumentException("no functions for " + Element.of(number).symbol());
    }
}
