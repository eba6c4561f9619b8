/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.adatom.analysis.AnalysisException;
import org.adatom.database.DatabaseException;
import org.adatom.internal.workbench.Failures;
import org.adatom.internal.workbench.Suggestions;
import org.adatom.internal.workbench.Versions;
import org.adatom.internal.workbench.WholeFiles;
import org.adatom.numerics.parameter.ParameterException;
import org.adatom.potential.PotentialException;
import org.adatom.render.RenderException;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.StructureException;
import org.adatom.structure.io.StructureFileException;
import org.adatom.workbench.AnalysisFileException;
import org.adatom.workbench.WorkbenchException;
import org.eclipse.core.runtime.OperationCanceledException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Option;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command {@code adatom}: reads the arguments, calls the subcommand, turns what goes wrong into a line and a code.
 */
public final class CommandLineTool {
    private final Session session;
    private final WatchedOutput output;

    /** @param session what commands work with */
    public CommandLineTool(Session session) {
        this(session, new WatchedOutput(OutputStream.nullOutputStream()));
    }

    /**
     * @param session what commands work with
     * @param output what lies below the session's output and knows why it failed
     */
    public CommandLineTool(Session session, WatchedOutput output) {
        this.session = session;
        this.output = output;
    }

    @Command(name = "adatom", synopsisSubcommandLabel = "COMMAND",
            description = "Materials science: build structures, run analyses on them, look at the results.%n",
            footer = {"", "Without arguments the workbench starts. Standard output holds only what was asked for.",
                    "Exit codes: 0 done, 1 failed, 2 wrong use or bad input, 3 finished without convergence, 130 "
                    + "cancelled."})
    static final class Root {
        @Option(names = {"-V", "--version"}, description = "Print the version.")
        boolean version;
        @Option(names = {"-h", "--help"}, scope = CommandLine.ScopeType.INHERIT, usageHelp = true,
                description = "Print help about the program or a command.")
        boolean help;
        @Option(names = "--debug", scope = CommandLine.ScopeType.INHERIT,
                description = "Print where an error comes from.")
        boolean debug;
    }

    @Command(name = "help", description = "Explain a command: adatom help COMMAND.")
    static final class Help implements Runnable {
        @Override
        public void run() {
            // "help COMMAND" is read as "COMMAND --help" before it comes here
        }
    }

    /** {@return the exit code of a call} @param arguments what stands after {@code adatom} */
    public int run(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("help")) {
            return run(Stream.concat(Stream.of(arguments).skip(1), Stream.of("--help")).toArray(String[]::new));
        }
        var root = new Root();
        var line = commands(root);
        boolean debug = List.of(arguments).contains("--debug");
        line.setExecutionStrategy(parsed -> {
            if (root.version) {
                session.out().println("adatom " + Versions.program());
                return ExitCode.DONE;
            }
            if (!parsed.hasSubcommand() && !parsed.isUsageHelpRequested()) {
                return failed(new UsageException("no command given: " + String.join(", ", line.getSubcommands()
                        .keySet())
                        + "; 'adatom help' explains them"), debug);
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, debug));
        line.setParameterExceptionHandler((e, given) -> misused(e, debug));
        try {
            return line.execute(arguments);
        } catch (Error e) { // such as too little memory: a line, not a trace
            return failed(e, debug);
        } finally {
            session.out().flush();
            session.err().flush();
        }
    }

    /**
     * {@return the exit code of a call that Ctrl-C ends} What writes is interrupted and tidies up; what only computes
     * is left after a second.
     *
     * @param arguments what stands after {@code adatom}
     */
    public int runInterruptibly(String... arguments) {
        var caller = Thread.currentThread();
        var asked = new AtomicBoolean();
        try (var _ = Interrupts.to(() -> {
            asked.set(true);
            caller.interrupt();
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> Runtime.getRuntime()
                    .halt(ExitCode.CANCELLED));
        })) {
            int code = run(arguments);
            if (session.out().checkError() && code == ExitCode.DONE && !asked.get()) {
                if (!output.isClosedByReader()) { // head has what it wants; there is nothing to tell
                    session.say("adatom: cannot write standard output: " + output.failure().map(WholeFiles::reason)
                            .orElse("it is closed"));
                }
                return ExitCode.FAILED;
            }
            return asked.get() ? ExitCode.CANCELLED : code;
        }
    }

    private CommandLine commands(Root root) {
        var line = new CommandLine(root);
        line.addSubcommand(new ListCommand(session));
        line.addSubcommand(new DescribeCommand(session));
        line.addSubcommand("build", BuildCommand.spec(session));
        line.addSubcommand("edit", EditCommand.spec(session));
        line.addSubcommand(new InfoCommand(session));
        line.addSubcommand(new ConvertCommand(session));
        line.addSubcommand(new EnergyCommand(session));
        line.addSubcommand(new RenderCommand(session));
        line.addSubcommand(new NewCommand(session));
        line.addSubcommand(new RunCommand(session));
        line.addSubcommand(new DatabaseCommand(session));
        line.addSubcommand(new CheckCommand(session));
        line.addSubcommand(new BenchCommand(session));
        line.addSubcommand(new Help());
        line.setOut(new PrintWriter(session.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(session.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        line.setExpandAtFiles(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOverwrittenOptionsAllowed(false);
        return line;
    }

    private int misused(CommandLine.ParameterException e, boolean debug) {
        var command = e.getCommandLine();
        var name = command.getCommandSpec().qualifiedName();
        if (e.getCause() instanceof UsageException cause) {
            return say(cause, cause.getMessage(), ExitCode.USAGE, debug);
        }
        var message = switch (e) {
            case UnmatchedArgumentException u when !u.getUnmatched().isEmpty() -> unmatched(u, command);
            case MissingParameterException m -> missing(m);
            case CommandLine.ParameterException p when wrongNumber(p) -> notWhole(p);
            default -> firstLine(e.getMessage());
        };
        return say(e, message + " (" + name + " --help)", ExitCode.USAGE, debug);
    }

    private static String unmatched(UnmatchedArgumentException e, CommandLine command) {
        var wrong = e.getUnmatched().getFirst();
        var spec = command.getCommandSpec();
        if (wrong.startsWith("-")) {
            var options = spec.options().stream().flatMap(o -> Stream.of(o.names())).toList();
            var bare = wrong.contains("=") ? wrong.substring(0, wrong.indexOf('=')) : wrong;
            return "there is no option '" + bare + "'" + hint(bare, options);
        }
        if (!command.getSubcommands().isEmpty()) {
            return "there is no command '" + wrong + "'" + Suggestions.of(wrong,
                    new ArrayList<>(command.getSubcommands().keySet()));
        }
        return "'" + wrong + "' is one argument too many";
    }

    /** {@return the end of the sentence about a wrong option} */
    static String hint(String wrong, List<String> options) {
        return Suggestions.nearest(wrong, options).map(n -> "; did you mean '" + n + "'?")
                .orElse("; there are: " + String.join(", ", options));
    }

    private static boolean wrongNumber(CommandLine.ParameterException e) {
        var type = e.getArgSpec() == null ? null : e.getArgSpec().type();
        return e.getValue() != null && (type == Long.class || type == Integer.class || type == int.class);
    }

    private static String notWhole(CommandLine.ParameterException e) {
        var name = e.getArgSpec() instanceof CommandLine.Model.OptionSpec o ? o.longestName()
                : e.getArgSpec().paramLabel();
        return name + " is '" + e.getValue() + "': it must be a whole number";
    }

    private static String missing(MissingParameterException e) {
        var names = e.getMissing().stream().map(a -> a.isOption() ? ((CommandLine.Model.OptionSpec) a).longestName()
                : a.paramLabel()).toList();
        return names.isEmpty() ? firstLine(e.getMessage()) : String.join(" and ", names) + (names.size() == 1 ? " is"
                : " are")
                + " missing";
    }

    private static String firstLine(String text) {
        return text == null ? "wrong use" : text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private int failed(Throwable e, boolean debug) {
        if (interrupted(e)) {
            return say(e, "cancelled", ExitCode.CANCELLED, debug);
        }
        return switch (e) {
            case OperationCanceledException _ -> say(e, "cancelled", ExitCode.CANCELLED, debug);
            case ParameterException p -> say(e, p.problems().getFirst().message(), ExitCode.USAGE, debug);
            case CommandLine.ParameterException p -> misused(p, debug);
            case UsageException _, StructureException _, PotentialException _, AnalysisException _,
                    WorkbenchException _,
                    RenderException _, SimulationException _, AnalysisFileException _, DatabaseException _ ->
                say(e, Failures.line(e, "adatom"), ExitCode.USAGE, debug);
            case StructureFileException _ when !(e.getCause() instanceof IOException cause) || ofTheCaller(cause) ->
                say(e, Failures.line(e, "adatom"), ExitCode.USAGE, debug);
            case IOException _ when e.getCause() instanceof NoSuchFileException ->
                say(e, Failures.line(e, "adatom"), ExitCode.USAGE, debug);
            case null -> ExitCode.FAILED;
            default -> say(e, Failures.line(e, "adatom"), ExitCode.FAILED, debug);
        };
    }

    private static boolean interrupted(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof ClosedByInterruptException || at instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofTheCaller(IOException cause) {
        return cause instanceof FileSystemException f && f.getReason() == null
                && !(cause instanceof AccessDeniedException);
    }

    private int say(Throwable e, String message, int code, boolean debug) {
        session.err().println("adatom: " + message);
        if (debug) {
            session.err().println(Failures.trace(e));
        }
        return code;
    }
}
