create role support_desk login;
create database support_desk owner support_desk;
