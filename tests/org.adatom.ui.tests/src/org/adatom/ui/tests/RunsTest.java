/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.NoInput;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.RunContext;
import org.adatom.internal.ui.chart.LiveChartView;
import org.adatom.internal.ui.result.ResultEditor;
import org.adatom.internal.ui.result.ResultInput;
import org.adatom.internal.ui.result.ResultInputFactory;
import org.adatom.internal.ui.run.RunDialog;
import org.adatom.internal.ui.runs.RunActions;
import org.adatom.internal.ui.runs.RunsView;
import org.adatom.numerics.parameter.Parameter;
import org.adatom.ui.chart.ChartCanvas;
import org.adatom.workbench.AnalysisDescriptor;
import org.adatom.workbench.Contribution.Card;
import org.adatom.workbench.InputKind;
import org.adatom.workbench.Run;
import org.adatom.workbench.RunManager;
import org.adatom.workbench.RunRequest;
import org.adatom.workbench.RunState;
import org.adatom.workbench.Services;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunsTest {
    /** How many points to tell; a negative number goes on until it is cancelled. */
    public record CountOptions(@Parameter(label = "Points", initial = "5", min = -1, max = 100) int points) {
    }

    /** Tells points and ends. */
    public static final class Count implements Analysis<CountOptions, NoInput> {
        @Override
        public Class<CountOptions> optionsType() {
            return CountOptions.class;
        }

        @Override
        public Class<NoInput> inputType() {
            return NoInput.class;
        }

        @Override
        public Result run(CountOptions options, NoInput input, RunContext context) {
            for (int i = 0; options.points() < 0; i++) {
                context.progress(Double.NaN, Progress.point("Energy", "eV", i, -i));
                LockSupport.parkNanos(1_000_000);
            }
            double[] x = new double[options.points()];
            for (int i = 0; i < x.length; i++) {
                x[i] = i;
                context.progress((i + 1.0) / x.length, Progress.point("Energy", "eV", i, -i));
            }
            return Result.done("Counted to " + x.length).scalar("energy", "Energy", -x.length, "eV")
                    .with(new ResultItem.Series("energies", "Energies", new ResultItem.Column("Step", "", x),
                            List.of(new ResultItem.Column("Energy", "eV", Arrays.stream(x).map(v -> -v).toArray()))));
        }
    }

    private static final AnalysisDescriptor COUNT = new AnalysisDescriptor(Card.of("org.adatom.ui.tests.count", "Count"),
            InputKind.NONE, 1, Count::new);
    private final RunManager manager = Services.get(RunManager.class);
    private final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();

    @BeforeEach
    void open() throws Exception {
        page.showView(RunsView.ID);
    }

    @AfterEach
    void close() {
        page.closeAllEditors(false);
        manager.runs().forEach(Run::cancel);
        Ui.until("all runs have ended", () -> manager.runs().stream().allMatch(r -> r.state().isEnded()));
        manager.runs().forEach(manager::remove);
        Ui.until("the list is empty", () -> table().getItemCount() == 0);
    }

    private Table table() {
        var shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
        return Ui.all(shell, Table.class).stream()
                .filter(t -> t.getColumnCount() == 7 && t.getColumn(6).getText().equals("Outcome")).findFirst().orElseThrow();
    }

    private Run start(int points) {
        return manager.submit(RunRequest.of(COUNT, Map.of("points", (long) points), List.of()).withTitle("Count " + points));
    }

    @Test
    void theListFollowsARun() {
        start(3);
        Ui.until("the run is listed as done", () -> table().getItemCount() == 1
                && table().getItem(0).getText(0).equals("Done"));
        assertEquals("Count", table().getItem(0).getText(1));
        assertEquals("3", table().getItem(0).getText(2));
        assertEquals("Counted to 3", table().getItem(0).getText(6));
    }

    @Test
    void aRunIsCancelledAndRepeated() {
        var run = start(-1);
        Ui.until("it computes", () -> run.state() == RunState.RUNNING);
        RunActions.cancel(List.of(run));
        Ui.until("it is cancelled", () -> run.state() == RunState.CANCELLED);
        Ui.until("the list says so", () -> table().getItemCount() == 1
                && table().getItem(0).getText(0).equals("Cancelled"));
        RunActions.repeat(page.getWorkbenchWindow(), List.of(run));
        Ui.until("there are two", () -> table().getItemCount() == 2);
        assertEquals("Count", manager.runs().getLast().analysisLabel());
    }

    @Test
    void theChartFollowsTheRunThatStartedLast() throws Exception {
        var chart = (LiveChartView) page.showView(LiveChartView.ID);
        var run = start(20);
        Ui.until("the chart follows", () -> chart.run().filter(run::equals).isPresent());
        var shell = page.getWorkbenchWindow().getShell();
        Ui.until("the curve is drawn", () -> Ui.all(shell, ChartCanvas.class).stream()
                .anyMatch(c -> c.isVisible() && c.layoutNow().isPresent() && !c.model().series().isEmpty()
                        && c.model().series().getFirst().x().length == 20));
    }

    @Test
    void openingShowsTheResults() {
        var run = start(4);
        Ui.until("it is done", () -> run.state() == RunState.DONE);
        RunActions.open(page, run);
        assertTrue(page.getActiveEditor() instanceof ResultEditor);
        var shell = page.getWorkbenchWindow().getShell();
        Ui.until("the tabs are there", () -> Ui.all(shell, CTabFolder.class).stream()
                .anyMatch(f -> f.getItemCount() == 4 && f.getItem(0).getText().equals("Overview")));
    }

    @Test
    void theLastColumnTakesTheWidthThatIsLeft() {
        var table = table();
        int all = 0;
        for (var column : table.getColumns()) {
            all += column.getWidth();
        }
        assertTrue(table.getColumn(6).getWidth() >= 260);
        assertTrue(all >= table.getClientArea().width, all + " of " + table.getClientArea().width);
    }

    @Test
    void resultsAreFoundAgainByTheirFolder() throws Exception {
        var run = start(4);
        Ui.until("it is done", () -> run.state() == RunState.DONE && run.folder().isPresent());
        var input = new ResultInput(run);
        assertEquals(new ResultInput(run.folder().orElseThrow()), input);
        var memento = XMLMemento.createWriteRoot("input");
        input.saveState(memento);
        var again = (ResultInput) new ResultInputFactory().createElement(memento);
        assertEquals(input, again);
        page.openEditor(again, ResultEditor.ID);
        var shell = page.getWorkbenchWindow().getShell();
        Ui.until("the results are shown", () -> Ui.all(shell, CTabFolder.class).stream()
                .anyMatch(f -> f.getItemCount() == 4 && f.getItem(0).getText().equals("Overview")));
        RunActions.open(page, run);
        assertEquals(1, page.getEditorReferences().length);
    }

    @Test
    void theDialogStartsARun() {
        var dialog = new RunDialog(page.getWorkbenchWindow(), COUNT, Optional.empty());
        dialog.setBlockOnOpen(false);
        dialog.open();
        var run = button(dialog, IDialogConstants.OK_ID);
        var points = Ui.all(dialog.getShell(), Text.class).getFirst();
        points.setText("101");
        assertFalse(run.isEnabled(), "a value outside the range cannot be run");
        points.setText("6");
        assertTrue(run.isEnabled());
        Ui.select(run);
        var started = dialog.started().orElseThrow();
        assertTrue(dialog.getShell() == null || dialog.getShell().isDisposed());
        Ui.until("it is done", () -> started.state() == RunState.DONE);
        assertEquals("Counted to 6", started.message());
    }

    private static Button button(RunDialog dialog, int id) {
        return Ui.all(dialog.getShell(), Button.class).stream().filter(b -> Integer.valueOf(id).equals(b.getData())).findFirst()
                .orElseThrow();
    }
}
