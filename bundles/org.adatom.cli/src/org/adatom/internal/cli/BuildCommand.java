/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.adatom.numerics.parameter.ParameterDescriptor;
import org.adatom.structure.Structure;
import org.adatom.structure.edit.Supercells;
import org.adatom.workbench.BuilderDescriptor;
import org.adatom.workbench.WorkbenchException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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
        var values = new LinkedHashMap<String, String>();
        for (var p : builder.parameters().parameters()) {
            if (parsed.hasMatchedOption("--" + p.optionName())) {
                values.put(p.name(), parsed.matchedOptionValue("--" + p.optionName(), ""));
            }
        }
        var structure = repeated(build(builder, values), parsed.matchedOptionValue("--repeat", ""));
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

    private static Structure build(BuilderDescriptor builder, Map<String, String> values) {
        return builder.build(values);
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
        spec.usageMessage().description(escaped(builder.label() + (builder.description().isEmpty() ? ""
                : ": " + builder.description())) + "%n").customSynopsis("adatom build " + builder.name()
                + " [OPTIONS] [-o FILE]")
                .sortOptions(false);
        var taken = new ArrayList<String>();
        for (var p : builder.parameters().parameters()) {
            taken.add(p.optionName());
            spec.addOption(option(p));
        }
        if (!taken.contains("repeat")) {
            spec.addOption(text("--repeat", "NA,NB,NC", "Repeat the cell."));
        }
        spec.addOption(OptionSpec.builder("-o", "--output").type(String.class).paramLabel("FILE")
                .description("Where to; its ending names the format. Without it: extxyz to standard output.").build());
        if (!taken.contains("format")) {
            spec.addOption(text("--format", "FORMAT", "The format, where the ending does not name it."));
        }
        spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).type(boolean.class)
                .description("Print this help.").build());
        spec.addOption(OptionSpec.builder("--debug").type(boolean.class).description("Print where an error comes from.")
                .build());
        return spec;
    }

    private static OptionSpec option(ParameterDescriptor p) {
        boolean flag = p.kind() == ParameterDescriptor.Kind.FLAG;
        var option = OptionSpec.builder("--" + p.optionName()).type(String.class).arity(flag ? "0..1" : "1")
                .paramLabel(flag ? "true|false" : p.kind().name()).description(escaped(DescribeCommand.words(p)));
        return flag ? option.fallbackValue("true").build() : option.build();
    }

    private static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name).type(String.class).paramLabel(label).description(description).build();
    }

    private static String escaped(String text) {
        return text.replace("%", "%%");
    }
}
