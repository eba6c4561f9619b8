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
import org.adatom.structure.Structure;
import org.adatom.structure.edit.Supercells;
import org.adatom.workbench.BuilderDescriptor;
import org.adatom.workbench.WorkbenchException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code adatom build KIND}: the options are those of the builder's record. */
@Command(name = "build", description = "Build a structure.", customSynopsis = "adatom build KIND [OPTIONS] [-o FILE]")
final class BuildCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", arity = "1", paramLabel = "KIND",
            description = "What to build, such as fcc111; 'adatom list builders'.")
    String kind = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "OPTIONS",
            description = "'adatom build KIND --help' explains them.")
    List<String> options = new ArrayList<>();

    BuildCommand(Session session) {
        this.session = session;
    }

    /** {@return the command, which leaves everything behind the kind to the kind} */
    static CommandLine spec(Session session) {
        return new CommandLine(new BuildCommand(session)).setStopAtPositional(true);
    }

    @Override
    public Integer call() throws IOException {
        var builder = session.builders().find(kind).orElseThrow(() -> new UsageException(unknown()));
        var spec = spec(builder);
        var line = new CommandLine(spec).setUsageHelpWidth(100).setOverwrittenOptionsAllowed(false);
        var parsed = line.parseArgs(options.toArray(String[]::new));
        if (parsed.isUsageHelpRequested()) {
            session.out().print(line.getUsageMessage());
            return ExitCode.DONE;
        }
        var structure = repeated(builder.build(RecordOptions.values(parsed, builder.parameters())),
                parsed.matchedOptionValue("--repeat", ""));
        Outputs.structures(session, List.of(structure), parsed.matchedOptionValue("--output", ""),
                parsed.matchedOptionValue("--format", ""));
        return ExitCode.DONE;
    }

    private String unknown() {
        try {
            session.builders().get(kind);
            return kind;
        } catch (WorkbenchException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Structure repeated(Structure structure, String times) {
        if (times.isEmpty()) {
            return structure;
        }
        var words = times.split("[,x ]+");
        if (words.length != 3 || !times.matches("[0-9]{1,6}([,x ]+[0-9]{1,6}){2}")
                || times.matches("(.*[,x ])?0+([,x ].*)?")) {
            throw new UsageException("--repeat is '" + times
                    + "': it must be three numbers from 1 upwards, such as 2,2,1");
        }
        return Supercells.repeat(structure, Integer.parseInt(words[0]), Integer.parseInt(words[1]),
                Integer.parseInt(words[2]));
    }

    private static CommandSpec spec(BuilderDescriptor builder) {
        var spec = CommandSpec.create().name("adatom build " + builder.name());
        spec.usageMessage().description(RecordOptions.escaped(builder.label() + (builder.description().isEmpty() ? ""
                : ": " + builder.description())) + "%n").customSynopsis("adatom build " + builder.name()
                + " [OPTIONS] [-o FILE]")
                .sortOptions(false);
        RecordOptions.add(spec, builder.parameters());
        if (builder.parameters().find("repeat").isEmpty()) {
            spec.addOption(RecordOptions.text("--repeat", "NA,NB,NC", "Repeat the cell."));
        }
        RecordOptions.addOutput(spec, builder.parameters());
        return spec;
    }
}
