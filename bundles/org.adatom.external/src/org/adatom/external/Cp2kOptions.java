/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import org.adatom.numerics.parameter.Parameter;

/**
 * The parameters of CP2K: density functional theory with Gaussians and plane waves (T. D. Kuehne et al., J. Chem. Phys. 152,
 * 194103, 2020, doi 10.1063/5.0007045).
 *
 * @param functional PBE, BLYP, PADE, ...
 * @param basis the basis set of all elements
 * @param pseudopotential the potential of all elements; empty for the one that belongs to the functional
 * @param cutoff of the density's plane waves, Ry
 * @param charge e
 * @param multiplicity 2 S + 1; spins are polarised where it is not 1
 * @param kpoints [3], a Monkhorst-Pack grid
 * @param smearing electronic temperature, K; 0 for none
 * @param dispersion whether D3 is added (S. Grimme et al., J. Chem. Phys. 132, 154104, 2010, doi 10.1063/1.3382344)
 * @param smooth whether the density is smoothed for the functional
 * @param scfTolerance of the density, largest change
 * @param vacuum between a molecule and the sides of its box, A
 * @param files files that the input names, separated by commas or blanks
 * @param command see {@link Connection}
 * @param address see {@link Connection}
 * @param clients see {@link Connection}
 * @param startTimeout see {@link Connection}
 * @param timeout see {@link Connection}
 * @param folder see {@link Connection}
 */
public record Cp2kOptions(
        @Parameter(label = "Functional", initial = "PBE", options = {"PBE", "BLYP", "BP", "PADE"},
                help = "The exchange-correlation functional; PADE is the local density approximation.") String functional,
        @Parameter(label = "Basis", initial = "DZVP-MOLOPT-SR-GTH", help = "The basis set of all elements, of the file "
                + "BASIS_MOLOPT.") String basis,
        @Parameter(label = "Pseudopotential", advanced = true, help = "Of all elements, of the file GTH_POTENTIALS. Left empty: "
                + "the one of the functional, such as GTH-PBE.") String pseudopotential,
        @Parameter(label = "Cut-off", unit = "Ry", initial = "400", min = 20, max = 1e5,
                help = "Of the plane waves of the density.") double cutoff,
        @Parameter(label = "Charge", unit = "e", initial = "0", min = -100, max = 100, help = "Of the whole cell.") int charge,
        @Parameter(label = "Multiplicity", initial = "1", min = 1, max = 1000,
                help = "Twice the spin plus one; spins are polarised where it is not 1.") int multiplicity,
        @Parameter(label = "k-points", initial = "1,1,1", min = 1, max = 100, length = 3,
                help = "A Monkhorst-Pack grid; 1,1,1 is the Gamma point.") int[] kpoints,
        @Parameter(label = "Smearing", unit = "K", initial = "0", min = 0, max = 1e5,
                help = "Electronic temperature, which metals need, such as 300; 0 for none.") double smearing,
        @Parameter(label = "Dispersion (D3)", initial = "false", help = "Adds Grimme's D3 dispersion.") boolean dispersion,
        @Parameter(label = "Smooth density", initial = "true", advanced = true, help = "Smooths the density for the functional: "
                + "forces depend five times less on where atoms lie between the points of the grid, energies are a little "
                + "different.") boolean smooth,
        @Parameter(label = "SCF tolerance", initial = "1e-6", min = 1e-12, max = 1e-2, advanced = true,
                help = "Largest change of the density when it counts as converged.") double scfTolerance,
        @Parameter(label = "Vacuum", unit = "A", initial = "5", min = 1, max = 100, advanced = true,
                help = "Between a molecule and the sides of the box that it is computed in, where the structure has no cell.")
        double vacuum,
        @Parameter(label = "Files", advanced = true, help = "Files of your own with basis sets or potentials, separated by "
                + "commas; they are copied into the folder.") String files,
        @Parameter(label = "Command", advanced = true, help = Connection.COMMAND + "cp2k.psmp.") String command,
        @Parameter(label = "Address", initial = "unix", advanced = true, help = Connection.ADDRESS) String address,
        @Parameter(label = "Clients", initial = "1", min = 1, max = 64, advanced = true, help = Connection.CLIENTS) int clients,
        @Parameter(label = "Time to start", unit = "s", initial = "60", min = 0.01, max = 1e6, advanced = true,
                help = Connection.START) double startTimeout,
        @Parameter(label = "Time to answer", unit = "s", initial = "3600", min = 0.01, max = 1e7, advanced = true,
                help = Connection.ANSWER) double timeout,
        @Parameter(label = "Folder", advanced = true, help = Connection.FOLDER) String folder) {

    Connection connection() {
        return new Connection(address, clients, startTimeout, timeout, folder);
    }
}
