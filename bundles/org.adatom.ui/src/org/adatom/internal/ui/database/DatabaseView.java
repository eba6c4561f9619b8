/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.adatom.database.DatabaseException;
import org.adatom.database.DatabaseRow;
import org.adatom.database.Query;
import org.adatom.database.StructureDatabase;
import org.adatom.internal.ui.Core;
import org.adatom.internal.ui.Images;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Problems;
import org.adatom.internal.ui.Shades;
import org.adatom.internal.ui.StructureViews;
import org.adatom.internal.ui.Throttle;
import org.adatom.internal.ui.form.Field;
import org.adatom.internal.ui.result.StructureSaving;
import org.adatom.internal.ui.run.ActiveSource;
import org.adatom.structure.Structure;
import org.adatom.structure.io.StructureFiles;
import org.adatom.ui.StructureView;
import org.adatom.workbench.Run;
import org.adatom.workbench.RunListener;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

/** The structures of a database: searched, sorted, looked at, opened; filled from runs, the editor and other databases. */
public final class DatabaseView extends ViewPart {
    /** The id of the view. */
    public static final String ID = "org.adatom.ui.views.database";
    private static final int PAUSE = 250;

    private Text search;
    private Label summary;
    private RowTable table;
    private Label facts;
    private Optional<StructureView> view = Optional.empty();
    private Throttle asking;
    private String location = "";
    private int asked;

    private final RunListener listener = new RunListener() {
        @Override
        public void changed(Run run) {
            if (run.state().isEnded()) {
                asking.request();
            }
        }
    };

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        var head = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 6).spacing(12, 0).applyTo(head);
        search = new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.Database_hint);
        search.setToolTipText(Messages.Database_searchTip);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(search);
        summary = new Label(head, SWT.RIGHT);
        Field.style(summary, Field.QUIET);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).hint(220, SWT.DEFAULT).applyTo(summary);
        var sash = new SashForm(parent, SWT.HORIZONTAL);
        sash.setSashWidth(6);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new RowTable(sash, s -> ask());
        var side = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(side);
        view = StructureViews.create(side);
        view.ifPresent(v -> GridDataFactory.fillDefaults().grab(true, true).applyTo(v.control()));
        facts = new Label(side, SWT.WRAP);
        Field.style(facts, Field.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).indent(10, 4).applyTo(facts);
        sash.setWeights(64, 36);
        asking = new Throttle(table, PAUSE, this::ask);
        search.addListener(SWT.Modify, e -> asking.request());
        search.addListener(SWT.DefaultSelection, e -> ask());
        table.table().addListener(SWT.Selection, e -> look());
        table.table().addListener(SWT.DefaultSelection, e -> open());
        actions();
        var runs = Core.runs();
        runs.addListener(listener);
        table.addListener(SWT.Dispose, e -> runs.removeListener(listener));
        ask();
    }

    private void actions() {
        var open = action(Messages.Database_open, "open", this::open);
        var export = action(Messages.Database_export, "export", this::export);
        var delete = action(Messages.Database_delete, "delete", this::delete);
        var add = action(Messages.Database_add, "structure", this::add);
        var take = action(Messages.Database_import, "results", this::importRows);
        var settings = action(Messages.Database_settings, "parameters", this::choose);
        var bar = getViewSite().getActionBars().getToolBarManager();
        var menu = new MenuManager();
        for (var a : List.of(open, export, delete)) {
            menu.add(a);
        }
        for (var a : List.of(add, take, export, settings)) {
            bar.add(a);
        }
        table.table().setMenu(menu.createContextMenu(table.table()));
    }

    private static Action action(String text, String image, Runnable what) {
        var action = new Action(text, Images.descriptor(image)) {
            @Override
            public void run() {
                what.run();
            }
        };
        action.setToolTipText(text);
        return action;
    }

    /** Asks the database in the background; an answer that a later question overtook is dropped. */
    private void ask() {
        if (table.isDisposed()) {
            return;
        }
        var where = DatabaseSettings.load().where();
        if (where.isEmpty()) {
            return;
        }
        location = where.get();
        var display = table.getDisplay();
        int number = ++asked;
        var query = search.getText();
        var sort = table.sort();
        var from = location;
        Job.createSystem("database", (ICoreRunnable) m -> {
            try {
                var rows = Rows.ask(from, query, sort);
                display.asyncExec(() -> show(number, rows));
            } catch (DatabaseException e) {
                display.asyncExec(() -> fail(number, e));
            }
        }).schedule();
    }

    private void show(int number, Rows rows) {
        if (number != asked || table.isDisposed()) {
            return;
        }
        table.show(rows, search.getText().isBlank() ? Messages.Database_empty : Messages.Database_none);
        say(rows.all() > rows.found().size() ? NLS.bind(Messages.Database_some, rows.found().size(), rows.all())
                : NLS.bind(rows.all() == 1 ? Messages.Database_row : Messages.Database_rows, rows.all()));
        setTitleToolTip(StructureDatabase.shown(location));
        look();
    }

    /** Says what is wrong with a question, beside it. */
    private void fail(int number, DatabaseException e) {
        if (number == asked && !table.isDisposed()) {
            table.show(new Rows(location, List.of(), 0, List.of()), String.valueOf(e.getMessage()));
            say("");
        }
    }

    private void say(String text) {
        summary.setText(text);
    }

    private void look() {
        var selected = table.selected();
        if (selected.size() != 1) {
            facts.setText("");
            return;
        }
        var row = selected.getFirst();
        structure(row, s -> {
            if (table.selected().equals(selected)) {
                view.ifPresent(v -> v.show(s));
                facts.setText(describe(row));
                facts.getParent().layout();
            }
        });
    }

    private static String describe(DatabaseRow row) {
        var text = new StringBuilder(row.formula()).append(row.calculator().isEmpty() ? "" : "  \u00b7  " + row.calculator());
        row.keyValues().forEach((k, v) -> {
            if (!DatabaseSettings.dull().contains(k)) {
                text.append("  \u00b7  ").append(k).append(" = ").append(RowTable.value(row.keyValues(), k));
            }
        });
        return text.toString().replace("&", "&&");
    }

    /** Reads the structure of a row in the background. */
    private void structure(DatabaseRow row, Consumer<Structure> then) {
        var display = table.getDisplay();
        var from = location;
        Job.createSystem("structure", (ICoreRunnable) m -> {
            try {
                var structure = Rows.structure(from, row.id());
                display.asyncExec(() -> {
                    if (!table.isDisposed()) {
                        then.accept(structure);
                    }
                });
            } catch (DatabaseException e) {
                Problems.showLater(table, e);
            }
        }).schedule();
    }

    private void open() {
        var selected = table.selected();
        if (!selected.isEmpty()) {
            var row = selected.getFirst();
            structure(row, s -> StructureSaving.save(table.getShell(), s, row.formula() + "-" + row.id()));
        }
    }

    private void export() {
        var chosen = file(SWT.SAVE, Messages.Database_export, "structures.extxyz");
        var some = table.selected();
        var query = search.getText();
        var sort = table.sort();
        chosen.ifPresent(target -> work(Messages.Database_export, database -> {
            var rows = some.isEmpty() ? database.select(Query.parse(query), sort, Integer.MAX_VALUE, 0) : some;
            if (rows.isEmpty()) {
                throw new DatabaseException(Messages.Database_none);
            }
            StructureFiles.write(target, rows.stream().map(r -> database.structure(r.id()))::iterator, null, null);
        }));
    }

    private void delete() {
        var ids = table.selected().stream().map(DatabaseRow::id).toList();
        if (!ids.isEmpty() && MessageDialog.open(MessageDialog.QUESTION, table.getShell(), Messages.Database_delete,
                NLS.bind(Messages.Database_deleteQuestion, ids.size()), 0, Messages.Runs_deleteButton,
                Messages.Button_cancel) == 0) {
            work(Messages.Database_delete, database -> database.delete(ids));
        }
    }

    private void add() {
        var source = ActiveSource.of(getSite().getWorkbenchWindow());
        if (source.isEmpty()) {
            Problems.show(table, new DatabaseException(Messages.Database_noStructure));
            return;
        }
        var structure = source.get().structure();
        var name = source.get().name();
        work(Messages.Database_add, database -> database.add(structure, Map.of("source", name)));
    }

    private void importRows() {
        file(SWT.OPEN, Messages.Database_import, "*.db").ifPresent(from -> work(Messages.Database_import, database -> {
            try (var other = StructureDatabase.open(from.toString(), false)) {
                database.importAll(other, Query.ALL, n -> { });
            }
        }));
    }

    private void choose() {
        var dialog = new DatabaseDialog(getSite().getShell(), DatabaseSettings.load());
        if (dialog.open() == Window.OK) {
            dialog.chosen().save(Core.runs());
            ask();
        }
    }

    private Optional<Path> file(int style, String title, String name) {
        var dialog = new FileDialog(table.getShell(), style);
        dialog.setText(title);
        dialog.setOverwrite(true);
        if (style == SWT.SAVE) {
            dialog.setFileName(name);
        } else {
            dialog.setFilterExtensions(new String[] {name, "*"});
        }
        var chosen = dialog.open();
        return chosen == null ? Optional.empty() : Optional.of(Path.of(chosen));
    }

    /** What is done with a database. */
    @FunctionalInterface
    private interface Work {
        void run(StructureDatabase database) throws IOException;
    }

    private void work(String title, Work what) {
        var where = location;
        Job.create(title, (ICoreRunnable) m -> {
            try (var database = StructureDatabase.open(where, true)) {
                what.run(database);
                asking.request();
            } catch (DatabaseException | IOException e) {
                Problems.showLater(table, e);
            }
        }).schedule();
    }

    @Override
    public void setFocus() {
        search.setFocus();
    }
}
