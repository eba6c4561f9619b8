/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.adatom.internal.external.Commands;
import org.adatom.internal.external.Frames;
import org.adatom.numerics.Units;
import org.adatom.potential.PotentialException;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.adatom.structure.io.StructureFiles;

/** Any code that speaks the protocol, started by a command of the user or by the user. */
public final class AnyCode implements ExternalCode {
    private static final String STRUCTURE = "structure.extxyz";
    private final IpiOptions options;

    /** @param options command and input */
    public AnyCode(IpiOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        if (options.command().isBlank()) {
            return "The i-PI client";
        }
        var program = Path.of(Commands.words(options.command()).getFirst()).getFileName();
        return program == null ? options.command() : program.toString();
    }

    @Override
    public Frame frame(Structure first, Lattice lattice) {
        var frame = options.turned() ? Frames.triangular(first, lattice) : Frame.SAME;
        return options.grouped() ? frame.withAtoms(Frames.grouped(first)) : frame;
    }

    @Override
    public List<String> prepare(Structure structure, Path folder, Endpoint endpoint) throws IOException {
        Commands.copy(options.files(), folder);
        StructureFiles.write(folder.resolve(STRUCTURE), Frames.seen(structure, frame(structure, structure.lattice())));
        var input = folder.resolve(STRUCTURE);
        var template = options.input();
        if (!template.toString().isEmpty()) {
            if (!Files.isRegularFile(template)) {
                throw new PotentialException("the input file " + template + " is not there: check input=");
            }
            input = folder.resolve(template.getFileName());
            Files.writeString(input, Commands.fill(Files.readString(template), input, endpoint));
        }
        return options.command().isBlank() ? List.of()
                : Commands.filled(Commands.words(options.command()), List.of(), input, endpoint);
    }

    @Override
    public Dialect dialect(Path folder) {
        return new Dialect(Units.BOHR, Units.HARTREE, true);
    }
}
