/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.adatom.structure.io.StructureFormat;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adatom convert}: from one file format to another, frame by frame. */
@Command(name = "convert", description = "Convert a file to another format.")
final class ConvertCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "IN", description = "The file to read; IN@INDEX chooses frames.")
    String in = "";

    @Parameters(index = "1", paramLabel = "OUT",
            description = "The file to write; its ending names the format. - is standard output.")
    String out = "";

    @Option(names = "--index", paramLabel = "INDEX",
            description = "Which frames: 0, -1 (the last), 0:10:2, : (all). Without it all that the format takes.")
    String index = "";

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "The format to write, where the ending does not name it.")
    String format = "";

    ConvertCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        boolean chosen = !index.isEmpty() || in.matches(".*@-?[0-9:-]+") && !Files.exists(session.path(in));
        var target = target();
        boolean several = target == null || target.severalFrames();
        var frames = Inputs.read(session, in, chosen ? index : several ? ":" : "-1");
        if (!several && frames.size() > 1) {
            throw new UsageException(out + ": the format holds one structure, " + frames.size()
                    + " are chosen: choose one with "
                    + "--index, or write extxyz");
        }
        Outputs.structures(session, frames, out, format);
        return ExitCode.DONE;
    }

    private @Nullable StructureFormat target() {
        if (!format.isEmpty()) {
            return Outputs.format(session, format);
        }
        return out.equals("-") ? null : Outputs.byName(session, session.path(out));
    }
}
