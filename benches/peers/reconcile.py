"""DuckDB's comparison of a report with orders: the same files, the same differences."""

import resource
import sys
import time

import duckdb

folder = sys.argv[1]
start = time.monotonic()
database = duckdb.connect()
database.execute("set threads = 2; set memory_limit = '1GiB'")
names = (
    "no_order oid_partner dt_order busi_partner oid_paybill settle_date currency_order money_order currency_pay "
    "money_pay currency_settle money_settle exchange_rate transaction_status dt_update transaction_fee pay_product "
    "pay_type info_order"
).split()
money = {"money_order", "transaction_fee"}
columns = ", ".join(f"'{name}': '{'DECIMAL(18, 2)' if name in money else 'VARCHAR'}'" for name in names)
found = database.execute(
    f"""
    create table reported as select * from read_csv('{folder}/report.txt', delim = '|', header = false, quote = '',
        columns = {{{columns}}});
    with paid as (select no_order, money_order, currency_order from reported where transaction_status = '0'),
    given_back as (
        select oid_paybill as no_order, sum(-money_order) as refunded from reported
        where transaction_status = '5' group by oid_paybill),
    orders as (
        select * from read_csv('{folder}/orders.csv', header = true,
            columns = {{'no_order': 'VARCHAR', 'money_order': 'DECIMAL(18, 2)', 'state': 'VARCHAR'}}))
    select case
            when orders.no_order is null then 'only_lianlian'
            when paid.no_order is null and orders.state = 'succeeded' then 'only_merchant'
            when paid.no_order is null then 'nothing_moved'
            when paid.money_order <> orders.money_order then 'amount_differs'
            when orders.state not in ('succeeded', 'returned') then 'state_differs'
            when orders.state = 'returned' and coalesce(refunded, 0) < paid.money_order then 'state_differs'
            when refunded > paid.money_order then 'refunded_more_than_paid'
            when refunded is not null and orders.state = 'succeeded' then
                case when refunded = paid.money_order then 'refunded_in_whole' else 'refunded_in_part' end
            else 'agrees' end as verdict,
        count(*)
    from orders full join paid using (no_order) left join given_back using (no_order)
    group by verdict order by verdict
    """
).fetchall()
# The sums per day, product and currency too, as ours makes them in the same run.
database.execute(
    "select settle_date, pay_product, currency_order, transaction_status, count(*), sum(money_order), "
    "sum(transaction_fee) from reported group by all"
).fetchall()
print(f"seconds {time.monotonic() - start:.3f}")
print(f"kibibytes {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}")
for verdict, count in found:
    print(f"{verdict} {count}")
