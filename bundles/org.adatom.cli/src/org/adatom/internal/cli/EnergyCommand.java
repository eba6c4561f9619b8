/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.adatom.potential.Potential;
import org.adatom.potential.Quantity;
import org.adatom.structure.Structure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adatom energy}: what a potential gives for a structure. */
@Command(name = "energy",
        description = "Print energy (eV), forces (eV/A), stress (eV/A^3; xx, yy, zz, yz, xz, xy) and the "
        + "energies of atoms as JSON.")
final class EnergyCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE",
            description = "The structure; FILE@INDEX chooses a frame, the last one else.")
    String file = "";

    @Option(names = {"-p", "--potential"}, required = true, paramLabel = "POTENTIAL",
            description = "Such as emt or 'lj(sigma=3.4, epsilon=0.0103)'; 'adatom list potentials'.")
    String potential = "";

    EnergyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        var structure = Inputs.readOne(session, file, "");
        try (var model = session.potentials().create(potential)) {
            print(model, structure);
        }
        return ExitCode.DONE;
    }

    private void print(Potential model, Structure structure) {
        var wanted = new ArrayList<>(List.of(Quantity.FORCES));
        if (model.gives().contains(Quantity.STRESS) && structure.periodicity().any() && structure.lattice()
                .isComplete()) {
            wanted.add(Quantity.STRESS);
        }
        if (model.gives().contains(Quantity.ENERGIES)) {
            wanted.add(Quantity.ENERGIES);
        }
        var found = model.evaluate(structure, wanted.toArray(Quantity[]::new));
        var node = Json.object().put("formula", structure.formula()).put("atoms", structure.count());
        node.put("potential", model.name()).put("energy", found.energy());
        var forces = found.forces();
        var stress = found.stress();
        var energies = found.energies();
        if (forces != null) {
            node.put("fmax", found.largestForce(structure.fixed()));
            node.set("forces", Json.rows(forces, 3));
        }
        if (stress != null) {
            node.set("stress", Json.numbers(stress));
        }
        if (energies != null) {
            node.set("energies", Json.numbers(energies));
        }
        session.out().println(Json.pretty(node));
    }
}
