/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;
import org.adatom.workbench.EditDescriptor;
import org.adatom.workbench.WorkbenchException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Parameters;

/** {@code adatom edit KIND FILE}: the options are those of the edit's record, and which atoms it is for. */
@Command(name = "edit", description = "Change a structure.", customSynopsis = "adatom edit KIND FILE [OPTIONS] [-o FILE]")
final class EditCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", arity = "1", paramLabel = "KIND",
            description = "What to do, such as supercell; 'adatom list edits'.")
    String kind = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE [OPTIONS]",
            description = "'adatom edit KIND --help' explains them.")
    List<String> options = new ArrayList<>();

    EditCommand(Session session) {
        this.session = session;
    }

    /** {@return the command, which leaves everything behind the kind to the kind} */
    static CommandLine spec(Session session) {
        return new CommandLine(new EditCommand(session)).setStopAtPositional(true);
    }

    @Override
    public Integer call() throws IOException {
        var edit = edit();
        var line = new CommandLine(spec(edit)).setUsageHelpWidth(100).setOverwrittenOptionsAllowed(false);
        var parsed = line.parseArgs(options.toArray(String[]::new));
        if (parsed.isUsageHelpRequested()) {
            session.out().print(line.getUsageMessage());
            return ExitCode.DONE;
        }
        var files = parsed.matchedPositionalValue(0, new String[0]);
        if (files.length != 1) {
            throw new UsageException("adatom edit " + edit.name() + " needs one FILE to change, not " + files.length);
        }
        var values = RecordOptions.values(parsed, edit.parameters());
        var changed = new ArrayList<Structure>();
        for (var s : Inputs.read(session, files[0], "")) {
            changed.add(edit.apply(s, chosen(s, parsed), values));
        }
        Outputs.structures(session, changed, parsed.matchedOptionValue("--output", ""),
                parsed.matchedOptionValue("--format", ""));
        return ExitCode.DONE;
    }

    private EditDescriptor edit() {
        try {
            return session.edits().get(kind);
        } catch (WorkbenchException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static CommandSpec spec(EditDescriptor edit) {
        var spec = CommandSpec.create().name("adatom edit " + edit.name());
        spec.usageMessage().description(RecordOptions.escaped(edit.label() + (edit.description().isEmpty() ? ""
                : ": " + edit.description())) + "%n").customSynopsis("adatom edit " + edit.name()
                + " FILE [OPTIONS] [-o FILE]").sortOptions(false);
        spec.addPositional(CommandLine.Model.PositionalParamSpec.builder().index("0..*").arity("0..*").paramLabel("FILE")
                .type(String[].class).description("The structure to change; FILE@INDEX chooses a frame.").build());
        RecordOptions.add(spec, edit.parameters());
        spec.addOption(RecordOptions.text("--atoms", "LIST", "Only these atoms, such as 0,3,8-11."));
        spec.addOption(RecordOptions.text("--elements", "LIST", "Only atoms of these elements, such as Cu,Au."));
        spec.addOption(RecordOptions.text("--tags", "LIST", "Only atoms with these tags, such as 2,3."));
        spec.addOption(RecordOptions.text("--below", "Z", "Only atoms below this z, A."));
        spec.addOption(RecordOptions.text("--above", "Z", "Only atoms above this z, A."));
        RecordOptions.addOutput(spec, edit.parameters());
        return spec;
    }

    /** The atoms that all the given options allow; none where no option is given. */
    private static int[] chosen(Structure s, ParseResult parsed) {
        var rules = new ArrayList<IntPredicate>();
        var atoms = parsed.matchedOptionValue("--atoms", "");
        if (!atoms.isEmpty()) {
            var wanted = numbers("--atoms", atoms);
            Arrays.stream(wanted).filter(i -> i >= s.count()).findFirst().ifPresent(i -> {
                throw new UsageException("--atoms names atom " + i + ": the structure has atoms 0 to " + (s.count() - 1));
            });
            rules.add(i -> Arrays.stream(wanted).anyMatch(a -> a == i));
        }
        var elements = parsed.matchedOptionValue("--elements", "");
        if (!elements.isEmpty()) {
            var wanted = Arrays.stream(elements.split(",")).map(e -> Element.of(e.strip())).toList();
            rules.add(i -> wanted.contains(s.element(i)));
        }
        var tags = parsed.matchedOptionValue("--tags", "");
        if (!tags.isEmpty()) {
            var wanted = numbers("--tags", tags);
            var own = s.tags();
            rules.add(i -> Arrays.stream(wanted).anyMatch(t -> t == own[i]));
        }
        height(parsed, "--below").ifPresent(z -> rules.add(i -> s.z(i) < z));
        height(parsed, "--above").ifPresent(z -> rules.add(i -> s.z(i) > z));
        if (rules.isEmpty()) {
            return new int[0];
        }
        var out = IntStream.range(0, s.count()).filter(i -> rules.stream().allMatch(r -> r.test(i))).toArray();
        if (out.length == 0) {
            throw new UsageException("no atom is chosen: no atom satisfies all of --atoms, --elements, --tags, --below, "
                    + "--above");
        }
        return out;
    }

    private static OptionalDouble height(ParseResult parsed, String name) {
        var text = parsed.matchedOptionValue(name, "");
        try {
            return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new UsageException(name + " is '" + text + "': it must be a number, A");
        }
    }

    private static int[] numbers(String name, String text) {
        if (!text.matches("\\d{1,9}(-\\d{1,9})?(\\s*,\\s*\\d{1,9}(-\\d{1,9})?)*")) {
            throw new UsageException(name + " is '" + text + "': it must be numbers and ranges, such as 0,3,8-11");
        }
        return Arrays.stream(text.split("\\s*,\\s*")).flatMapToInt(part -> {
            var ends = part.split("-");
            return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        }).toArray();
    }
}
