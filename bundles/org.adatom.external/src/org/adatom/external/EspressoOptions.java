/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import java.util.OptionalDouble;
import org.adatom.numerics.parameter.Parameter;

/**
 * The parameters of Quantum ESPRESSO's pw.x: density functional theory with plane waves (P. Giannozzi et al., J. Phys.: Condens.
 * Matter 29, 465901, 2017, doi 10.1088/1361-648X/aa8f79).
 *
 * @param pseudopotentials file names, Si=Si.upf; empty for the first file of the folder that begins with the symbol
 * @param pseudoFolder where they are; empty for ESPRESSO_PSEUDO, or the folder that comes with the program
 * @param cutoff of the wave functions, Ry
 * @param densityCutoff of the density, Ry; four times the other where absent
 * @param kpoints [3], a Monkhorst-Pack grid
 * @param smearing width, eV; 0 for fixed occupations
 * @param charge e
 * @param system further lines of the namelist SYSTEM, separated by semicolons
 * @param scfTolerance estimated error of the energy, Ry
 * @param vacuum between a molecule and the sides of its box, A
 * @param command see {@link Connection}
 * @param address see {@link Connection}
 * @param clients see {@link Connection}
 * @param startTimeout see {@link Connection}
 * @param timeout see {@link Connection}
 * @param folder see {@link Connection}
 */
public record EspressoOptions(
        @Parameter(label = "Pseudopotentials", help = "Files by element, such as Si=Si.pbe.UPF O=O.pbe.UPF. Left empty: the first "
                + "file of the folder that begins with the symbol.") String pseudopotentials,
        @Parameter(label = "Folder of pseudopotentials", help = "Left empty: the one in ESPRESSO_PSEUDO, else "
                + "/usr/share/espresso/pseudo.") String pseudoFolder,
        @Parameter(label = "Cut-off", unit = "Ry", initial = "40", min = 5, max = 1e4, help = "Of the wave functions.")
        double cutoff,
        @Parameter(label = "Density cut-off", unit = "Ry", min = 20, max = 1e5,
                help = "Of the density; four times the cut-off of the wave functions when left empty, ultrasoft ones need eight "
                        + "to twelve times.") OptionalDouble densityCutoff,
        @Parameter(label = "k-points", initial = "1,1,1", min = 1, max = 100, length = 3, help = "A Monkhorst-Pack grid.")
        int[] kpoints,
        @Parameter(label = "Smearing", unit = "eV", initial = "0", min = 0, max = 10,
                help = "Width of the cold smearing that metals need, such as 0.1; 0 for none.") double smearing,
        @Parameter(label = "Charge", unit = "e", initial = "0", min = -100, max = 100, help = "Of the whole cell.") int charge,
        @Parameter(label = "More of &SYSTEM", advanced = true, help = "Further lines of the namelist SYSTEM, separated by "
                + "semicolons, such as nspin=2; starting_magnetization(1)=0.5") String system,
        @Parameter(label = "SCF tolerance", unit = "Ry", initial = "1e-8", min = 1e-14, max = 1e-2, advanced = true,
                help = "Estimated error of the energy when it counts as converged.") double scfTolerance,
        @Parameter(label = "Vacuum", unit = "A", initial = "6", min = 1, max = 100, advanced = true,
                help = "Between a molecule and the sides of the box that it is computed in, where the structure has no cell.")
        double vacuum,
        @Parameter(label = "Command", advanced = true, help = Connection.COMMAND + "pw.x.") String command,
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
